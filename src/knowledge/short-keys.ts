/** The id of a post, which ends with a hash of its Message-ID (`mintPostId` of entries). */
const POST = /^(?:\d{4}-\d\d-\d\d|undated)-.+-([0-9a-f]{6,12})$/;

/** The hash that stands for a post in short keys; undefined for any other id. */
export function postHash(id: string): string | undefined {
  return POST.exec(id)?.[1];
}

/**
 * A key short enough to type: the post of an argument is reduced to its hash, `607656#not-the-vm` for
 * `2022-12-07-jason-gunthorpe-607656#not-the-vm`. Other keys unchanged.
 */
export function shortKey(key: string): string {
  const [home = '', argument] = key.split('#');
  const hash = argument === undefined ? undefined : postHash(home);
  return hash === undefined ? key : `${hash}#${argument}`;
}

/** Whether a key is in this short form. */
export function isShort(key: string): boolean {
  return /^[0-9a-f]{6,12}#/.test(key);
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

/** The end of a post's id that names a post by itself: four characters of its hash, or more of the id. */
const END_OF_POST = /(?:^|-)[0-9a-f]{4,12}$/;

/**
 * The keys that somebody may mean who typed the end of one: `e43138#cloud-scale`, `3138#cloud-scale` or `#cloud-scale` for an argument
 * (its own id in full), `e43138` for a post. A hash in full means its post, even if another id ends like it.
 *
 * @param keys Keys of arguments and ids of posts, present and former.
 */
export function keysEnding(typed: string, keys: Iterable<string>): string[] {
  const [end = '', argument] = typed.split('#');
  if (argument === undefined && !END_OF_POST.test(end)) return [];
  const inFull: string[] = [];
  const fitting: string[] = [];
  for (const key of keys) {
    if (!key.endsWith(typed)) continue;
    const [home = '', own] = key.split('#');
    if (own !== argument || (own === undefined && postHash(home) === undefined)) continue;
    fitting.push(key);
    if (postHash(home) === end) inFull.push(key);
  }
  return inFull.length > 0 ? inFull : fitting;
}
