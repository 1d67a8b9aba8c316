import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesFor, TEXTS_A_PIECE, textPieces, wordsOfPiece } from './text-pieces.ts';
import { telling } from './words.ts';

/** Where what begins with a word stands, by way of the pieces that a search loads for it. */
function standing(texts: readonly string[], word: string): Map<string, number[]> {
  const { first, words } = textPieces(texts.map((text) => ({ text })));
  const entries = piecesFor(word, first).flatMap((piece) => [...wordsOfPiece(words[piece] ?? '')]);
  return new Map(entries.filter(([there]) => there.startsWith(word) || there.includes(`_${word}`)));
}

describe('texts in pieces', () => {
  it('tell in which records a word stands', () => {
    const texts = ['The ring turns.', '', 'A ring, and another ring.', 'Rings turn.'];
    expect(standing(texts, 'ring')).toEqual(
      new Map([
        ['ring', [0, 2]],
        ['rings', [3]],
      ]),
    );
  });

  it('find an identifier by its parts', () => {
    expect([...standing(['It calls nvme_submit_vf_cmd.'], 'submit').keys()]).toEqual(['nvme_submit_vf_cmd']);
  });

  it('hold each text with those of its neighbours', () => {
    const texts = Array.from({ length: TEXTS_A_PIECE + 1 }, (_, i) => `text ${i}`);
    const pieces = textPieces(texts.map((text) => ({ text }))).texts.map((piece) => JSON.parse(piece));
    expect(pieces).toEqual([texts.slice(0, TEXTS_A_PIECE), texts.slice(TEXTS_A_PIECE)]);
  });

  it('have no piece for records behind the last that has a text', () => {
    expect(textPieces([{ text: '' }, { text: '' }])).toEqual({ first: [], words: [], texts: [] });
    const some = Array.from({ length: 3 * TEXTS_A_PIECE }, (_, i) => ({
      text: i === TEXTS_A_PIECE ? 'One.' : '',
    }));
    expect(textPieces(some).texts).toHaveLength(2);
  });

  it('tell of every word, however many pieces there are', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}(?:_[a-z]{1,4})?$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 40, maxLength: 90 }), { maxLength: 40 }), (said) => {
        const texts = said.map((words) => words.join(' '));
        const { first, words } = textPieces(texts.map((text) => ({ text })));
        for (const [record, some] of said.entries())
          for (const one of some.slice(0, 5)) {
            if (!telling(one)) continue;
            const entries = piecesFor(one, first).flatMap((piece) => [...wordsOfPiece(words[piece] ?? '')]);
            const isListed = entries.some(([there, having]) => there === one && having.includes(record));
            expect(isListed, `${one} of ${record}`).toBe(true);
          }
      }),
      { numRuns: 30 },
    );
  });
});
