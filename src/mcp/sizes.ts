import { spelled } from './answer.ts';

/** Most bytes of an answer as it is sent; the protocol's own words around it fit into what is left of 60 KB. */
export const MOST_BYTES = 50_000;

/** Bytes that a value takes in an answer. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(spelled(value)));
}

/** The first characters of a text, and how many more there are where some are left out. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  const left = characters.length - most;
  return left <= 0 ? text : `${characters.slice(0, most).join('')}… [${left} more characters]`;
}

/** The most of a list from an offset that fits: as many as `limit`, or fewer. @param made What an answer with some of them takes. */
export function fitting<T>(
  list: readonly T[],
  offset: number,
  limit: number,
  made: (some: readonly T[]) => unknown,
): T[] {
  let some = list.slice(offset, offset + limit);
  while (some.length > 0 && bytesOf(made(some)) > MOST_BYTES)
    some = some.slice(0, Math.floor(some.length * 0.7));
  return some;
}

/** Part of a text: characters are code points, counted from 0, `end` exclusive. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

/** The characters of a text from an offset: as many as `limit`, or as fit into an answer. */
export function pieceOf(text: string, offset: number, limit: number): Piece {
  const characters = [...text];
  const start = Math.min(offset, characters.length);
  const some = fitting(characters, start, limit, (list) => list.join(''));
  return { text: some.join(''), start, end: start + some.length, total: characters.length };
}

/** The sentence below an incomplete answer: what was left out, and how to go on. */
export function restOf({ start, end, total }: Piece): string | undefined {
  if (start === 0 && end === total) return undefined;
  const more = end < total ? ` To go on: offset ${end}.` : '';
  return `Characters ${start} to ${end} of ${total}.${more}`;
}
