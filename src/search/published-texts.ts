import { inBase, type SearchedBase } from './in-base.ts';
import type { LaterTexts } from './later-texts.ts';
import { type Manifest, PLACES } from './manifest.ts';
import { remembered } from './remembered.ts';
import { piecesFor, TEXTS_A_PIECE, wordsOfPiece } from './text-pieces.ts';

/** A knowledge base whose texts are published separately from its records. */
export interface WithTexts extends SearchedBase {
  readonly manifest: Extract<Manifest, { search: 'archive' }>;
  /** Range of its records in the index, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * The texts of knowledge bases, in pieces loaded on demand, each once.
 *
 * @param read The text of a file, by its address.
 */
export function publishedTexts(
  bases: readonly WithTexts[],
  read: (address: string) => Promise<string>,
): LaterTexts {
  const textAt = remembered(read);
  return {
    async words(word) {
      const recordsOf = new Map<string, Set<number>>();
      for (const base of bases) {
        const { home, manifest, from, to } = base;
        const pieces = piecesFor(word, manifest.texts.first);
        const texts = await inBase(base, () =>
          Promise.all(pieces.map((piece) => textAt(home + PLACES.textWords(piece)))),
        );
        for (const text of texts)
          for (const [there, records] of wordsOfPiece(text, from))
            if (there.startsWith(word) || there.includes(`_${word}`)) {
              const having = recordsOf.get(there) ?? new Set();
              recordsOf.set(there, having);
              // One knowledge base says nothing of another's records.
              for (const record of records) if (from <= record && record < to) having.add(record);
            }
      }
      return new Map([...recordsOf].map(([there, having]) => [there, [...having]]));
    },
    async texts(records) {
      const textOf = new Map<number, string>();
      await Promise.all(
        records.map(async (record) => {
          const base = bases.find(({ from, to }) => from <= record && record < to);
          if (base === undefined) return;
          const number = record - base.from;
          const piece = Math.floor(number / TEXTS_A_PIECE);
          if (piece >= base.manifest.texts.pieces) return;
          const text = await inBase(base, async () =>
            textIn(await textAt(base.home + PLACES.texts(piece)), number % TEXTS_A_PIECE),
          );
          if (text !== '') textOf.set(record, text);
        }),
      );
      return textOf;
    },
  };
}

/** A text of a piece. @throws if the piece, which may come from another site, holds no texts */
function textIn(piece: string, number: number): string {
  const texts: unknown = JSON.parse(piece);
  const text: unknown = Array.isArray(texts) ? (texts[number] ?? '') : undefined;
  if (typeof text !== 'string') throw new Error('its texts are of a form that this version does not know');
  return text;
}
