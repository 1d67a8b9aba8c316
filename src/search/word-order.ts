/** The order in which indexes have words: that of their bytes in UTF-8, which is that of their code points. */
export function compareWords(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** The units of UTF-16 in the order of code points: surrogates stand for those above all others. */
function rank(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/**
 * What several sources have, each in the order of its words: each word once, with what the sources that have it say of it. Reads one item of
 * each at a time.
 */
export function* wordByWord<T extends readonly [word: string, ...unknown[]]>(
  sources: readonly Iterable<T>[],
): Generator<[word: string, having: (readonly [source: number, item: T])[]]> {
  const heads = sources.map((source) => {
    const items = source[Symbol.iterator]();
    return { items, item: next(items) };
  });
  for (;;) {
    let word: string | undefined;
    for (const { item } of heads)
      if (item !== undefined && (word === undefined || compareWords(item[0], word) < 0)) word = item[0];
    if (word === undefined) return;
    const having: [number, T][] = [];
    for (const [source, head] of heads.entries()) {
      if (head.item === undefined || head.item[0] !== word) continue;
      having.push([source, head.item]);
      head.item = next(head.items);
    }
    yield [word, having];
  }
}

function next<T>(items: Iterator<T>): T | undefined {
  const { done, value } = items.next();
  return done === true ? undefined : value;
}
