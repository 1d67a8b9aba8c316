import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSaid } from './as-said.ts';
import { pageAt } from './page-of.ts';
import { bytesOf, clipped, MOST_BYTES, pieceOf, restOf } from './sizes.ts';

describe('a piece of a text', () => {
  it('fits whatever it is made of, counts characters, and the pieces are the text', () => {
    const text = fc
      .array(fc.constantFrom('a', '中', '🙂', '"', '\\', '\u202e', '\n', 'e\u0301'), {
        minLength: 0,
        maxLength: 30,
      })
      .map((parts) => parts.join('').repeat(3_000));
    fc.assert(
      fc.property(text, fc.integer({ min: 10_000, max: 60_000 }), (whole, limit) => {
        let read = '';
        for (let offset = 0; ; ) {
          const piece = pieceOf(whole, offset, limit);
          expect([...piece.text].length).toBeLessThanOrEqual(limit);
          expect(bytesOf(piece.text)).toBeLessThanOrEqual(MOST_BYTES);
          read += piece.text;
          if (piece.end === piece.total) break;
          expect(restOf(piece)).toContain(`To go on: offset ${piece.end}.`);
          offset = piece.end;
        }
        expect(read).toBe(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('says what is left out of a text that is cut', () => {
    expect(clipped('🙂🙂🙂', 2)).toBe('🙂🙂… [1 more characters]');
    expect(clipped('🙂🙂', 2)).toBe('🙂🙂');
  });
});

describe('Markdown as it was said', () => {
  it.each([
    ['vfio\\_device \\*handle\\* &lt;a@b&gt;', 'vfio_device *handle* <a@b>'],
    ['`a\\_b` and c\\_d', '`a\\_b` and c_d'],
    ['``a`\\_`` \\`x\\_y\\`', '``a`\\_`` `x_y`'],
    ['```\na\\_b\n```\nc\\_d', '```\na\\_b\n```\nc_d'],
    ['an ` alone\\_here', 'an ` alone_here'],
    ['C:\\dir', 'C:\\dir'],
  ])('is %j without its escapes, and code as it is', (markdown, said) => {
    expect(asSaid(markdown)).toBe(said);
  });
});

describe('a page', () => {
  it.each([
    ['positions/one-ring', 'positions/one-ring'],
    ['/positions/one-ring/', 'positions/one-ring'],
    ['https://example.org/kb/positions/one-ring/rev/0123456789/', 'positions/one-ring'],
    ['https://example.org/kb/posts/a/enough/words/rev/0123456789/', 'posts/a'],
    ['/kb/posts/a/#enough', 'posts/a'],
    ['https://example.org/kb/threads/t/#a', 'posts/a'],
    ['https://example.org/kb/', 'index'],
    ['', 'index'],
  ])('is named by %j', (given, page) => {
    expect(pageAt(given, ['https://example.org/kb/', '/kb/'])).toBe(page);
  });
});
