/** The sort order of words in indexes: by their UTF-8 bytes, which is the order of code points. */
export function compareWords(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Ranks UTF-16 units in the order of code points: surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** A word with its items, each beside the number of the source that it comes from. */
type Having<T> = [word: string, having: (readonly [source: number, item: T])[]];

/**
 * Merges several sources, each sorted by word: each word once, with the items of all sources that have it, in the order of the sources.
 * Reads one item of each at a time. Sources are merged in pairs recursively, so the work is the number of items times the logarithm of the
 * number of sources.
 */
export function wordByWord<T extends readonly [word: string, ...unknown[]]>(
  sources: readonly Iterable<T>[],
): Generator<Having<T>> {
  return mergeInPairs(sources.map(itemsOf));
}

function* itemsOf<T extends readonly [word: string, ...unknown[]]>(
  source: Iterable<T>,
  number: number,
): Generator<Having<T>> {
  for (const item of source) yield [item[0], [[number, item]]];
}

function mergeInPairs<T>(streams: readonly Generator<Having<T>>[]): Generator<Having<T>> {
  const [only] = streams;
  if (only === undefined) return nothing();
  if (streams.length === 1) return only;
  const half = Math.ceil(streams.length / 2);
  return mergeTwo(mergeInPairs(streams.slice(0, half)), mergeInPairs(streams.slice(half)));
}

function* nothing(): Generator<never> {}

function* mergeTwo<T>(first: Iterator<Having<T>>, second: Iterator<Having<T>>): Generator<Having<T>> {
  let [a, b] = [next(first), next(second)];
  while (a !== undefined || b !== undefined) {
    const order = a === undefined ? 1 : b === undefined ? -1 : compareWords(a[0], b[0]);
    if (a !== undefined && b !== undefined && order === 0) yield [a[0], [...a[1], ...b[1]]];
    else yield (order < 0 ? a : b) as Having<T>;
    if (order <= 0) a = next(first);
    if (order >= 0) b = next(second);
  }
}

function next<T>(items: Iterator<T>): T | undefined {
  const { done, value } = items.next();
  return done === true ? undefined : value;
}
