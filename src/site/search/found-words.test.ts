import { expect, test } from 'vitest';
import { foundWords } from './found-words.ts';

const shown = (text: string, ...words: string[]) =>
  foundWords(text, words).map(([start, end]) => text.slice(start, end));

test.each([
  ['The Ring is a ring', ['ring'], ['Ring', 'ring']],
  ['a hyphen\u00adated ring', ['hyphenated'], ['hyphen\u00adated']],
  ['caf\u00e9 and cafe\u0301', ['caf\u00e9'], ['caf\u00e9', 'cafe\u0301']],
  ['an e\ufb03cient one', ['efficient'], ['e\ufb03cient']],
  ['\u0130stanbul, a ring', ['ring'], ['ring']],
  ['zero\u200bwidth', ['zerowidth'], ['zero\u200bwidth']],
  ['nothing', ['\u00ad', 'ring'], []],
])('words that were found are marked as the page has them: %j', (text, words, marked) => {
  expect(shown(text, ...words)).toEqual(marked);
});
