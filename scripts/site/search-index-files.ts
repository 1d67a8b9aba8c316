import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, PLACES, type TextPieces, type UncutPost } from '../../src/search/index.ts';

/** Writes the texts of records, in pieces. */
export function writeTexts(folder: string, { words, texts }: TextPieces): void {
  for (const [piece, text] of words.entries()) write(join(folder, PLACES.textWords(piece)), text);
  for (const [piece, text] of texts.entries()) write(join(folder, PLACES.texts(piece)), text);
}

/** Writes the vocabulary of an archive, in pieces by the length of words, and its manifest. @param words In all posts. */
export function writeWords(
  folder: string,
  pieces: ReadonlyMap<number, readonly string[]>,
  posts: readonly UncutPost[],
  words: number,
  { first, texts }: TextPieces,
): void {
  for (const [length, some] of pieces) write(join(folder, PLACES.words(length)), `${some.join('\n')}\n`);
  const years = posts
    .flatMap(({ date }) => (date === '' ? [] : [Number(date.slice(0, 4))]))
    .sort((a, b) => a - b);
  const manifest: Manifest = {
    search: 'archive',
    posts: posts.length,
    ...(words > 0 && { postLength: Math.round((words / posts.length) * 1000) / 1000 }),
    years: [years[0] ?? 0, years.at(-1) ?? 0],
    words: Object.fromEntries(
      [...pieces].sort(([a], [b]) => a - b).map(([length, { length: many }]) => [length, many]),
    ),
    texts: { first, pieces: texts.length },
  };
  write(join(folder, PLACES.manifest), JSON.stringify(manifest));
}

/** Writes a file whose folder may not be there yet. */
export function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
