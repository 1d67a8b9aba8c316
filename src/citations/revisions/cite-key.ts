/** Suffix of an argument's key that stands for its evidence alone. */
export const EVIDENCE = '/words';

/** The id of a post, which ends with a hash of its Message-ID (`mintPostId` of entries). */
const POST = /^(?:\d{4}-\d\d-\d\d|undated)-.+-([0-9a-f]{6,12})$/;

/** The key of the argument that evidence belongs to; other keys unchanged. */
export function citedArgument(key: string): string {
  return key.endsWith(EVIDENCE) ? key.slice(0, -EVIDENCE.length) : key;
}

/**
 * The key in the spelling of documents: `entry-id#argument-id/words` becomes `entry-id:argument-id:words`, because TeX, BibTeX,
 * reStructuredText or Typst give `#` and `/` other meanings.
 */
export function citeKey(key: string): string {
  return key.replace('#', ':').replace('/', ':');
}

/** The key in the spelling of entries, from that of documents. */
export function keyOf(cited: string): string {
  return cited.replace(':', '#').replace(':', '/');
}

/**
 * A key short enough to type: the post of an argument is reduced to its hash, `607656#not-the-vm` for
 * `2022-12-07-jason-gunthorpe-607656#not-the-vm`. Other keys unchanged.
 */
export function shortKey(key: string): string {
  const [home = '', argument] = key.split('#');
  const hash = argument === undefined ? undefined : POST.exec(home)?.[1];
  return hash === undefined ? key : `${hash}#${argument}`;
}

/** Whether a key is in this short form. */
export function isShort(key: string): boolean {
  return /^[0-9a-f]{6,12}#/.test(key);
}

/** The hash that stands for a post in short keys; undefined for any other id. */
export function postHash(id: string): string | undefined {
  return POST.exec(id)?.[1];
}

/** Full keys by their short ones, without short keys that fit several things. */
export function byShortKey(keys: Iterable<string>): Map<string, string> {
  const fullKeys = new Map<string, string>();
  const shared = new Set<string>();
  for (const key of keys) {
    const short = shortKey(key);
    if (short === key || shared.has(short)) continue;
    const before = fullKeys.get(short);
    if (before !== undefined && before !== key) {
      fullKeys.delete(short);
      shared.add(short);
    } else fullKeys.set(short, key);
  }
  return fullKeys;
}
