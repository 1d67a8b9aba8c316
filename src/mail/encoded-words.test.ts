import { expect, test } from 'vitest';
import { decodeEncodedWords } from './encoded-words.ts';

test.each([
  ['=?utf-8?q?caf=C3=A9?= au lait', 'café au lait'],
  ['=?utf-8?B?R3LDvMOfZQ==?= =?utf-8?B?IGFuIGFsbGU=?=', 'Grüße an alle'],
  ['=?utf-8?B?R3LD?=\n =?UTF-8?Q?=BC=C3=9Fe?=', 'Grüße'],
  ['=?cp850?Q?Gr=81=E1e?=', 'Grüße'],
  ['=?iso-2022-kr?B?GyQpQw4+SDNnDw==?=', '안녕'],
  ['=?iso-8859-1*de?Q?Gr=FC=DFe?=', 'Grüße'],
  ['=?utf-8?Q?raw space and_line?=', 'raw space and line'],
  ['=?utf-8?Q?Who=3F?? ?= x', 'Who???  x'],
  ['"=?utf-8?Q?J=C3=B6rg?="', '"Jörg"'],
  ['x=?utf-8?Q?y?=z', 'xyz'],
  ['=?utf-8?Q?a?= b =?utf-8?Q?c?=', 'a b c'],
  ['=?utf-8?x?a?= and =?utf-8?q?open', '=?utf-8?x?a?= and =?utf-8?q?open'],
  ['=?utf-8?Q?Who_is_it?=C3=BC?= x', 'Who is it?ü x'],
  ['=?utf-8?B?R3LDvMO?= =?utf-8?B?fZQ==?=', 'Grüße'],
  ['Re: =?utf-8?Q?Gr=C3=BC=C3=9Fe', 'Re: Grüße'],
  ['=?utf-8?B?R3LDvMOfZQ', 'Grüße'],
  ['=?utf-8?Q?Gr=C3=BC and more', '=?utf-8?Q?Gr=C3=BC and more'],
  ['no words', 'no words'],
])('%j', (written, text) => expect(decodeEncodedWords(written)).toBe(text));
