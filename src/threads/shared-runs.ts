/** Number of consecutive words that identify common text. */
export const SEED = 4;

/** Maximum number of positions considered per seed: a text of one repeated word would have very many. */
const MOST_PLACES = 16;

/** Maximum comparisons of words in an alignment, per word of the second text: real ones need two or three. */
const MOST_COMPARISONS = 32;

/** Maximum number of runs in an alignment. */
const MOST_RUNS = 64;

/** A run of words in two texts: from `a` in the first, from `b` in the second. Counted in words. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The alignment of two texts. */
export interface Alignment {
  /** In the order of both texts. */
  readonly runs: readonly Run[];
  /** Number of words in the runs. */
  readonly agreed: number;
  /** Words between and around the runs that should have agreed: counted on the shorter side, where both texts have words. */
  readonly astray: number;
}

/** The seeds of a text: its runs of SEED words, or the whole text if shorter (none if it has no word). */
export function seedsOf(words: readonly string[]): string[] {
  if (words.length < SEED) return words.length === 0 ? [] : [words.join(' ')];
  const seeds: string[] = [];
  for (let at = 0; at + SEED <= words.length; at++) {
    let seed = words[at] ?? '';
    for (let next = at + 1; next < at + SEED; next++) seed += ` ${words[next]}`;
    seeds.push(seed);
  }
  return seeds;
}

/** Positions of each seed of a text, limited in number. */
export type SeedOffsets = ReadonlyMap<string, readonly number[]>;

export function placesOf(words: readonly string[]): SeedOffsets {
  const places = new Map<string, number[]>();
  seedsOf(words).forEach((seed, at) => {
    const list = places.get(seed);
    if (!list) places.set(seed, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  });
  return places;
}

/**
 * Aligns two texts by common runs of words, the longest first, later ones only if they keep the order (like patience diff). Time and memory
 * are linear in the words, except for sorting the runs; only in those of the second text if the positions of the first are given. Of
 * equally long runs, the first after `from` in the first text is used.
 */
export function align(
  a: readonly string[],
  b: readonly string[],
  places: SeedOffsets = placesOf(a),
  from = 0,
): Alignment {
  const whole = wholeRun(a, b, places, from);
  if (whole) return { runs: [whole], agreed: b.length, astray: 0 };
  const runs = chosen(runsOf(a, b, places), from).sort((one, other) => one.a - other.a);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return { runs, agreed: 0, astray: Math.min(a.length, b.length) };
  let agreed = 0;
  let astray =
    Math.min(first.a, first.b) + Math.min(a.length - last.a - last.length, b.length - last.b - last.length);
  runs.forEach((run, at) => {
    agreed += run.length;
    const before = runs[at - 1];
    if (before) astray += Math.min(run.a - before.a - before.length, run.b - before.b - before.length);
  });
  return { runs, agreed, astray };
}

/**
 * The second text where it stands whole in the first, as most quotations do: the run that all runs would be searched for to
 * find. Undefined where it does not, or begins with a seed that is too common to tell.
 */
function wholeRun(
  a: readonly string[],
  b: readonly string[],
  places: SeedOffsets,
  from: number,
): Run | undefined {
  if (b.length < SEED) return undefined;
  const starts = places.get(b.slice(0, SEED).join(' ')) ?? [];
  if (starts.length >= MOST_PLACES) return undefined;
  const whole = starts
    .filter((start) => b.every((word, at) => a[start + at] === word))
    .map((start) => ({ a: start, b: 0, length: b.length }));
  return whole.sort((one, other) => distance(one, from) - distance(other, from))[0];
}

/** Every run of SEED words or more that begins at one of the first places of a seed. */
function runsOf(a: readonly string[], b: readonly string[], places: SeedOffsets): Run[] {
  // Texts shorter than a seed agree as wholes or not at all.
  if (Math.min(a.length, b.length) < SEED)
    return a.length === b.length && a.length > 0 && a.every((word, at) => word === b[at])
      ? [{ a: 0, b: 0, length: a.length }]
      : [];
  const runs: Run[] = [];
  /** By diagonal (a - b): where, in the second text, the run that is known on it ends. */
  const reached = new Map<number, number>();
  let comparisons = MOST_COMPARISONS * b.length;
  seedsOf(b).forEach((seed, at) => {
    for (const place of places.get(seed) ?? []) {
      const diagonal = place - at;
      if ((reached.get(diagonal) ?? -1) > at || comparisons <= 0) continue;
      let length = SEED;
      while (place + length < a.length && at + length < b.length && a[place + length] === b[at + length])
        length++;
      // Its first seeds may be too common to lead here.
      let back = 0;
      while (back < place && back < at && a[place - back - 1] === b[at - back - 1]) back++;
      comparisons -= length + back;
      reached.set(diagonal, at + length);
      runs.push({ a: place - back, b: at - back, length: length + back });
    }
  });
  return runs;
}

/** Further off than any word: what lies behind comes first. */
const FAR = 2 ** 31;

function distance({ a, b }: Run, from: number): number {
  return a - b >= from ? a - b - from : FAR + from - a;
}

/** Runs that keep one order in both texts, chosen from the longest; where two overlap, the shorter gives way. */
function chosen(runs: readonly Run[], from: number): Run[] {
  const taken: Run[] = [];
  for (const run of [...runs].sort(
    (one, other) => other.length - one.length || distance(one, from) - distance(other, from),
  )) {
    const fitted = trimmed(run, taken);
    if (fitted) taken.push(fitted);
    if (taken.length >= MOST_RUNS) break;
  }
  return taken;
}

/** A run without what the runs taken before it hold already; undefined where it goes against their order. */
function trimmed(run: Run, taken: readonly Run[]): Run | undefined {
  let { a, b, length } = run;
  const least = Math.min(SEED, length);
  for (const other of taken) {
    if (other.a + other.length <= a && other.b + other.length <= b) continue;
    if (a + length <= other.a && b + length <= other.b) continue;
    const over = Math.max(other.a + other.length - a, other.b + other.length - b);
    const under = Math.max(a + length - other.a, b + length - other.b);
    if (a >= other.a && b >= other.b && over < length) {
      a += over;
      b += over;
      length -= over;
    } else if (a <= other.a && b <= other.b && under < length) length -= under;
    else return undefined;
  }
  // What is left must still say something.
  return length >= least ? { a, b, length } : undefined;
}
