import { expect, test } from 'vitest';
import { checkedOptions } from './options.ts';

test('words that a project gives are checked as those of words.yaml are', () => {
  const words = { layout: { site: 'Seite' } };
  expect(checkedOptions({ language: 'de', words })).toEqual({ language: 'de', words });
  expect(() => checkedOptions({ words: { layout: { sit: 'Seite' } } as object })).toThrow(
    'parley(): words: unknown field "sit" in layout; did you mean "site"?',
  );
  expect(() => checkedOptions({ words: { thread: { to: 'an' } } })).toThrow('lacks {name}');
});
