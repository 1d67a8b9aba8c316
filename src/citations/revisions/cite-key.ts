/** What an argument's key has behind it where its evidence alone is meant. */
export const EVIDENCE = '/words';

/** The id of a post, which ends with a hash of its Message-ID (`mintPostId` of entries). */
const POST = /^(?:\d{4}-\d\d-\d\d|undated)-.+-([0-9a-f]{6,12})$/;

/** The key of the argument that a piece of evidence belongs to; any other key as it is. */
export function citedArgument(key: string): string {
  return key.endsWith(EVIDENCE) ? key.slice(0, -EVIDENCE.length) : key;
}

/**
 * The key as documents cite it: `entry-id#argument-id/words` is `entry-id:argument-id:words`, because of `#` and `/` one or
 * another of TeX, BibTeX, reStructuredText and Typst makes something else.
 */
export function citeKey(key: string): string {
  return key.replace('#', ':').replace('/', ':');
}

/** The key that a document's citation key means. */
export function keyOf(cited: string): string {
  return cited.replace(':', '#').replace(':', '/');
}

/**
 * A key that a person can type: the hash alone stands for the post of an argument, `607656#not-the-vm` for
 * `2022-12-07-jason-gunthorpe-607656#not-the-vm`. Of anything else its key.
 */
export function shortKey(key: string): string {
  const [home = '', argument] = key.split('#');
  const hash = argument === undefined ? undefined : POST.exec(home)?.[1];
  return hash === undefined ? key : `${hash}#${argument}`;
}

/** Whether a key is such a short one. */
export function isShort(key: string): boolean {
  return /^[0-9a-f]{6,12}#/.test(key);
}

/** The hash that stands for a post in short keys; undefined for any other id. */
export function postHash(id: string): string | undefined {
  return POST.exec(id)?.[1];
}

/** Full keys by their short ones, where one key alone has that: a short key of two things stands for neither. */
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
