import type { Where } from '../../knowledge/post-address.ts';
import { decoded } from '../decoded.ts';
import { addressAsked, type Published } from './address.ts';
import { type Asked, askedBy } from './asked.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

const PUBLISHED: Published = {
  where: async (path) => {
    if (!document.querySelector('meta[name="parley:where"]')) return undefined;
    const response = await fetch(BASE + path);
    return response.ok ? ((await response.json()) as Where) : undefined;
  },
  exists: async (path) => (await fetch(BASE + path, { method: 'HEAD' })).ok,
};

/** The fragment of the page's address, decoded. */
export function fragmentHere(): string {
  return decoded(location.hash.slice(1));
}

/** What the address of this page asks for. */
export function askedHere(): Asked | undefined {
  const path = location.pathname;
  return path.startsWith(BASE) ? askedBy(decoded(path.slice(BASE.length)), fragmentHere()) : undefined;
}

/** Goes to where that is read now. Resolves to false where it is nowhere else, or nobody can be asked: the reader stays. */
export async function leadOn(asked = askedHere()): Promise<boolean> {
  if (asked === undefined) return false;
  const address = await addressAsked(asked, PUBLISHED).catch(() => undefined);
  if (address === undefined) return false;
  const there = new URL(BASE + address, location.href);
  // Words to mark.
  there.search = location.search;
  // A site that says of a page which is not there that it is elsewhere must not send its reader in a circle.
  if (decoded(there.pathname + there.hash) === decoded(location.pathname + location.hash)) return false;
  location.replace(there);
  return true;
}
