import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayEndInVerb, VERB_AT_END } from './attribution-words.ts';

test('a text that ends in a verb of attribution is told to be one that may', () => {
  for (const text of [
    'A. Author wrote:',
    'A. Author napsal(a):',
    'A said on',
    'Ann écrit :',
    'B skrev...',
    'Ann scrisse --',
  ])
    expect([text, VERB_AT_END.test(text), mayEndInVerb(text)]).toEqual([text, true, true]);
  const word = fc.constantFrom(
    'wrote',
    'SAID',
    'schrieb',
    'napsal(a)',
    'ha skrivit',
    'says',
    'Ann',
    '写道',
    'écrit',
    '5',
    '_',
  );
  const end = fc.constantFrom(
    '',
    ' on',
    ' the following',
    ' thusly',
    ' in message',
    ' :',
    ':',
    ',',
    ';',
    '...',
    '…',
    ' - ',
    '\u00a0:',
    '.',
    ')',
  );
  fc.assert(
    fc.property(fc.string(), word, fc.array(end, { maxLength: 3 }), (before, verb, ends) => {
      const text = `${before} ${verb}${ends.join('')}`;
      if (VERB_AT_END.test(text)) expect(mayEndInVerb(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('most texts are not', () => {
  for (const text of ['wrote the lock', 'as the driver said, it is', 'int a;', ''])
    expect([text, mayEndInVerb(text)]).toEqual([text, false]);
});
