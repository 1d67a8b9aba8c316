import { describe, expect, test } from 'vitest';
import type { TextSegment } from '../../annotate/index.ts';
import { piecesOf } from './pieces.ts';

/** Segments that cover a text of pieces, each with its kind and label. */
function segmented(...parts: readonly (readonly [text: string, kind: TextSegment['kind'], label: string])[]) {
  const segments: TextSegment[] = [];
  let text = '';
  for (const [piece, kind, label] of parts) {
    const start = text.length;
    text += piece;
    segments.push({ kind, label, start, end: text.length, depth: kind === 'quoted' ? 1 : 0 });
  }
  return { text, segments };
}

const shown = ({ text, segments }: ReturnType<typeof segmented>) =>
  piecesOf(text, segments).map((piece) => [piece.kind, text.slice(piece.start, piece.end)]);

describe('the pieces of a post', () => {
  test('are its paragraphs, without the blank lines between them', () => {
    expect(shown(segmented(['One.\n\nTwo,\nstill two.\n\n\nThree.\n', 'new', 'paragraph']))).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Two,\nstill two.'],
      ['paragraph', 'Three.'],
    ]);
  });

  test('are one fold for a quotation and the line that says whose it is', () => {
    const post = segmented(
      ['On Monday, Ada wrote:\n', 'folded', 'quotation_marker'],
      ['> One.\n', 'quoted', 'quotation'],
      ['> > Deeper.\n\n', 'quoted', 'quotation'],
      ['Mine.\n', 'new', 'paragraph'],
      ['-- \nAda\n', 'folded', 'personal_signature'],
    );
    expect(shown(post).map(([kind]) => kind)).toEqual(['fold', 'paragraph', 'fold']);
  });

  test('are items of a list each, and code as it was laid out', () => {
    const post = segmented(
      ['- first\n- second\n', 'new', 'paragraph'],
      ['int ring;\n\nint lock;\n', 'new', 'raw_code'],
    );
    expect(
      piecesOf(post.text, post.segments).map((piece) => piece.kind === 'paragraph' && piece.prose),
    ).toEqual([true, true, false, false]);
  });

  test('run on where lines were broken because they were full, but for line ends that were meant', () => {
    const long =
      'A line that is broken because there is no more room in it for\nanother word, goes on where there is, as far as it\nmay.\n';
    const [piece] = piecesOf(long, segmented([long, 'new', 'paragraph']).segments);
    expect(piece).toMatchObject({ kind: 'paragraph', breaks: [] });
    const verse = segmented(['Roses.\nViolets.\n', 'new', 'paragraph']);
    expect(piecesOf(verse.text, verse.segments)[0]).not.toHaveProperty('breaks');
  });
});
