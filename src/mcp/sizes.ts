import { spelled } from './answer.ts';

/** Most bytes of an answer. The rest of 60 KB is left for the protocol's envelope. */
export const MOST_BYTES = 50_000;

/** Bytes that a value takes in an answer. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(spelled(value)));
}

/** The first characters of a text; if some are left out, with a note of how many. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  const left = characters.length - most;
  return left <= 0 ? text : `${characters.slice(0, most).join('')}… [${left} more characters]`;
}

/** As many items of a list from an offset on as fit into an answer, at most `limit`. @param made Makes the answer for some of them. */
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

/** The characters of a text from an offset on: at most `limit`, and no more than fit into an answer. */
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
