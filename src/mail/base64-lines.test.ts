import { describe, expect, test } from 'vitest';
import { decodeTransfer } from './transfer.ts';

const SENTENCE = 'The old parser was audited twice and the new one never was. '.repeat(6);
const LINES = (Buffer.from(SENTENCE)
  .toString('base64')
  .match(/.{1,76}/g) ?? []) as string[];

const decode = (lines: readonly string[]) =>
  decodeTransfer(Buffer.from(lines.join('\n'), 'latin1'), 'base64').bytes.toString('utf8');

/** The lines with one of them written otherwise. */
const changed = (index: number, change: (line: string) => string) =>
  LINES.map((line, at) => (at === index ? change(line) : line));

describe('characters that are none of base64 are passed over', () => {
  test.each([
    [
      'a mark that a relay put where it broke a line',
      changed(1, (line) => `${line.slice(0, 40)}!\n ${line.slice(40)}`),
    ],
    ['a space within a line', changed(2, (line) => `${line.slice(0, 9)} ${line.slice(9)}`)],
    ['a control within a line', changed(0, (line) => `${line.slice(0, 30)}\x0b${line.slice(30)}`)],
    ['a byte past ASCII', changed(1, (line) => `${line.slice(0, 30)}\xa0\xfe${line.slice(30)}`)],
    [
      'an asterisk in the last line',
      changed(LINES.length - 1, (line) => `${line.slice(0, 6)}*${line.slice(6)}`),
    ],
    ['indentation, blank lines and an end-of-file mark', [...LINES.map((line) => `  ${line}\r\n`), '\x1a']],
  ])('%s', (_, lines) => expect(decode(lines)).toBe(SENTENCE));
});

test('a short line with a foreign character is base64, where no sentence looks so', () => {
  expect(decode(['VGhhbmtzLCBJIGFn*cmVlLg=='])).toBe('Thanks, I agree.');
  expect(decode(['Thanks, I agree.'])).toBe('Thanks, I agree.');
  expect(decode(['example.org/Parser'])).toBe('example.org/Parser');
});

test('the alphabet for URLs (RFC 4648 5) is read', () => {
  const text = 'Größe?>>~~ÿÿþ und mehr davon'.repeat(9);
  const lines = Buffer.from(text)
    .toString('base64url')
    .match(/.{1,76}/g) as string[];
  expect(decode(lines)).toBe(text);
});

describe('text behind base64 is kept as text', () => {
  test.each([
    ['a rule and the name of a list', ['_______', 'Dev mailing list']],
    ['an address', ['https://lists.example.org/mailman/listinfo/dev']],
    ['a sentence', ['To leave this list, write to its owner at example.org today.']],
    ['a signature', ['-- ', 'Sent from my phone']],
  ])('%s', (_, footer) => {
    expect(decode([...LINES, ...footer])).toBe(`${SENTENCE}\n${footer.join('\n')}`);
  });
});

test('what is no base64 at all stays as it is, and a long line of marks is read in a moment', () => {
  expect(decode(['It is not, you know.'])).toBe('It is not, you know.');
  expect(decode([' '.repeat(500_000), '!'.repeat(500_000)])).toContain('!!!');
});
