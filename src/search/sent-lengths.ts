import { INDEX_KINDS, type IndexLengths } from './index-places.ts';

/** Maximum number of records of a kind, and of files. */
const MOST = 2_000_000;

/**
 * Whether a value is a valid list of an index's files. It may come from another site, so its paths must not lead out of the folder of
 * indexes.
 */
export function isIndexLengths(value: unknown): value is IndexLengths {
  if (typeof value !== 'object' || value === null) return false;
  return INDEX_KINDS.every((kind) => {
    const pieces: unknown = (value as Record<string, unknown>)[kind];
    if (!Array.isArray(pieces) || pieces.length > MOST) return false;
    return pieces.every(isPiece) && pieces.reduce((sum, [, { length }]) => sum + length, 0) <= MOST;
  });
}

function isPiece(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [file, lengths] = value as [unknown, unknown];
  return (
    typeof file === 'string' &&
    /^[\w-]{1,100}\/[\w-]{1,100}\.pf$/.test(file) &&
    Array.isArray(lengths) &&
    lengths.length <= MOST &&
    lengths.every((length) => Number.isInteger(length) && length > 0 && length < 2 ** 27) &&
    lengths.reduce((sum: number, length: number) => sum + length, 0) < 2 ** 31
  );
}
