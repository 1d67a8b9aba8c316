import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, writtenLike } from './text-file.ts';

const plain = fc
  .array(fc.string({ unit: fc.constantFrom('a', ' ', 'é', '🙂') }))
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

test('a text that was checked out on Windows reads as it was, and an edit of it is written in the same way', () => {
  fc.assert(
    fc.property(plain, plain, fc.boolean(), fc.boolean(), (text, edited, hasMark, isCrLf) => {
      const onWindows = (one: string) =>
        `${hasMark ? '\ufeff' : ''}${isCrLf ? one.replaceAll('\n', '\r\n') : one}`;
      const written = onWindows(`---\n${text}`);
      expect(plainText(written)).toBe(`---\n${text}`);
      expect(writtenLike(`---\n${edited}`, written)).toBe(onWindows(`---\n${edited}`));
      expect(writtenLike(onWindows(`---\n${edited}`), written)).toBe(onWindows(`---\n${edited}`));
    }),
  );
});

test('CR within a text whose lines end in LF stays', () => {
  expect(plainText('---\na\r\nb\n')).toBe('---\na\r\nb\n');
  expect(writtenLike('---\na\r\nc\n', '---\na\r\nb\n')).toBe('---\na\r\nc\n');
});
