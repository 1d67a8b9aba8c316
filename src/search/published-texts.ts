import type { LaterTexts } from './later-texts.ts';
import { type Manifest, PLACES } from './manifest.ts';
import { remembered } from './remembered.ts';
import { piecesFor, TEXTS_A_PIECE, wordsOfPiece } from './text-pieces.ts';

/** A knowledge base whose texts are published separately from its records. */
export interface WithTexts {
  readonly home: string;
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
      for (const { home, manifest, from } of bases) {
        const pieces = piecesFor(word, manifest.texts.first);
        const texts = await Promise.all(pieces.map((piece) => textAt(home + PLACES.textWords(piece))));
        for (const text of texts)
          for (const [there, records] of wordsOfPiece(text, from))
            if (there.startsWith(word) || there.includes(`_${word}`)) {
              const having = recordsOf.get(there) ?? new Set();
              recordsOf.set(there, having);
              for (const record of records) having.add(record);
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
          const some = JSON.parse(await textAt(base.home + PLACES.texts(piece))) as string[];
          const text = some[number % TEXTS_A_PIECE] ?? '';
          if (text !== '') textOf.set(record, text);
        }),
      );
      return textOf;
    },
  };
}
