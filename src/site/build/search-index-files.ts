import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeUnsynced } from '../../disk/index.ts';
import { type Manifest, PLACES, type PublishedIndex, type TextPieces } from '../../search/index.ts';

/** Writes the texts of records, in pieces. */
export function writeTexts(folder: string, { words, texts }: TextPieces): void {
  for (const [piece, text] of words.entries()) write(join(folder, PLACES.textWords(piece)), text);
  for (const [piece, text] of texts.entries()) write(join(folder, PLACES.texts(piece)), text);
}

/** What the manifest of an archive is made of, beside its vocabulary. */
export interface Described {
  readonly posts: number;
  /** First and last year of them. */
  readonly years: readonly [number, number];
  /** In all posts. */
  readonly words: number;
  readonly texts: TextPieces;
  readonly index: PublishedIndex;
}

/** Writes the vocabulary of an archive, in pieces by the length of words, and its manifest. */
export function writeWords(
  folder: string,
  pieces: ReadonlyMap<number, readonly string[]>,
  { posts, years, words, texts, index }: Described,
): void {
  for (const [length, some] of pieces) write(join(folder, PLACES.words(length)), `${some.join('\n')}\n`);
  const manifest: Manifest = {
    search: 'archive',
    posts,
    ...(words > 0 && { postLength: Math.round((words / posts) * 1000) / 1000 }),
    years,
    words: Object.fromEntries(
      [...pieces].sort(([a], [b]) => a - b).map(([length, { length: many }]) => [length, many]),
    ),
    texts: { first: texts.first, pieces: texts.texts.length },
    index,
  };
  write(join(folder, PLACES.manifest), JSON.stringify(manifest));
}

/** Writes a file whose folder may not be there yet. */
export function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeUnsynced(file, content);
}
