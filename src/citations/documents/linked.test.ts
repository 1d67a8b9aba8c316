import { expect, test } from 'vitest';
import { linkedBy } from './linked.ts';

test.each([
  ['https://example.org/kb/positions/one-ring/', { key: 'one-ring', site: 'https://example.org/kb/' }],
  [' /positions/one-ring/rev/0123456789/ ', { key: 'one-ring', revision: '0123456789' }],
  [
    'https://example.org/posts/2001-01-01-ada-abcdef/#a-claim',
    { key: '2001-01-01-ada-abcdef#a-claim', site: 'https://example.org/' },
  ],
  [
    'https://example.org/posts/2001-01-01-ada-abcdef/a-claim/words/rev/0123456789/',
    {
      key: '2001-01-01-ada-abcdef#a-claim/words',
      site: 'https://example.org/',
      revision: '0123456789',
    },
  ],
])('%s leads to what it says', (address, linked) => {
  expect(linkedBy(address)).toEqual(linked);
});

test.each([
  'one-ring',
  '2001-01-01-ada-abcdef:a-claim:words',
  'https://example.org/debates/rings/',
  'x /y/',
  '',
])('"%s" leads to nothing that has revisions', (text) => {
  expect(linkedBy(text)).toBeUndefined();
});
