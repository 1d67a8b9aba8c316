import { decoded } from '../decoded.ts';

/** Parts of a post's id that no reader would search for: the date before the name, the hash after it. */
const DATE = /^\d{4}-\d\d-\d\d-/;
const HASH = /-[\da-f]{6}$/;

/** The words of an address that leads nowhere: of `/positions/vfio-handle/`, "vfio handle". */
export function wordsOfPath(path: string, base: string): string {
  const inside = path.startsWith(base) ? path.slice(base.length) : path;
  const parts = inside.split('/').filter((part) => part !== '' && part !== 'index.html');
  const last = decoded(parts.at(-1) ?? '');
  return last
    .replace(DATE, '')
    .replace(HASH, '')
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/[-_+.\s]+/g, ' ')
    .trim();
}
