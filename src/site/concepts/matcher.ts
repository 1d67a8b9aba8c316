/** What a concept is called. */
export interface Names {
  readonly id: string;
  readonly names: readonly string[];
}

/** A concept's name in a text (UTF-16 units, end exclusive). */
export interface Occurrence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the names of concepts in a text: the longest at each place, none within another, in order. */
export type Matcher = (text: string) => Occurrence[];

interface Branch {
  readonly next: Map<string, Branch>;
  /** Names that end here; `spelling` where upper and lower case matter. */
  readonly ends: { readonly id: string; readonly spelling?: string }[];
}

/** An abbreviation up to this length is no word of the language when it is spelled with capitals, and may be one without. */
const LONGEST_ABBREVIATION = 6;

const WORD = /[\p{L}\p{N}_]+/gu;

/** What may stand between the words of a name: a space, a line end, a hyphen or a slash. */
const BETWEEN = /^(?:[ \t]?[-/]?[ \t]?|[ \t]*\n[ \t]*)$/;

/** What, next to a name, makes it a part of something else: a path, an option, an address, a call. */
const JOINED_BEFORE = /[-/\\.@#$&=<]$/;
const JOINED_BEHIND = /^(?:[-/\\@=(]|[.:]\w)/;

/** One matcher for the names of all concepts, their plurals included. Its time is linear in the text, whatever the number of names. */
export function compileMatcher(concepts: readonly Names[]): Matcher {
  const root: Branch = { next: new Map(), ends: [] };
  for (const { id, names } of concepts) {
    for (const name of names.flatMap((one) => [one, ...pluralsOf(one)])) add(root, id, name);
  }
  return (text) => (root.next.size === 0 ? [] : occurrencesIn(text, root));
}

function add(root: Branch, id: string, name: string): void {
  const words = name.match(WORD) ?? [];
  if (words.length === 0) return;
  let at = root;
  for (const word of words) {
    const key = word.toLowerCase();
    const next: Branch = at.next.get(key) ?? { next: new Map(), ends: [] };
    at.next.set(key, next);
    at = next;
  }
  at.ends.push(isAbbreviation(name) ? { id, spelling: words.join(' ') } : { id });
}

/** `VF`, `SR-IOV` and their plurals, `VFs`: case matters. */
function isAbbreviation(name: string): boolean {
  return name.length <= LONGEST_ABBREVIATION + 1 && /^[\p{Lu}\p{N}/-]+s?$/u.test(name);
}

function pluralsOf(name: string): string[] {
  if (/s$/i.test(name)) return [];
  if (/[^aeiou]y$/.test(name)) return [`${name.slice(0, -1)}ies`];
  return /(?:x|ch|sh)$/.test(name) ? [`${name}es`] : [`${name}s`];
}

function occurrencesIn(text: string, root: Branch): Occurrence[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index }));
  const occurrences: Occurrence[] = [];
  for (let first = 0; first < words.length; ) {
    const match = longestFrom(text, words, first, root);
    if (match !== undefined) occurrences.push(match.occurrence);
    first = match === undefined ? first + 1 : match.behind;
  }
  return occurrences;
}

interface Word {
  readonly word: string;
  readonly start: number;
}

function longestFrom(
  text: string,
  words: readonly Word[],
  first: number,
  root: Branch,
): { occurrence: Occurrence; behind: number } | undefined {
  const start = words[first]?.start ?? 0;
  if (!root.next.has((words[first]?.word ?? '').toLowerCase())) return undefined;
  if (JOINED_BEFORE.test(text.slice(Math.max(start - 1, 0), start))) return undefined;
  let branch = root;
  let best: { occurrence: Occurrence; behind: number } | undefined;
  let spelling = '';
  for (let at = first; at < words.length; at++) {
    const { word, start: here } = words[at] as Word;
    const before = words[at - 1];
    const gap =
      at === first || before === undefined ? '' : text.slice(before.start + before.word.length, here);
    const next = branch.next.get(word.toLowerCase());
    if (next === undefined || (at > first && (gap.length > 8 || gap === '' || !BETWEEN.test(gap)))) break;
    spelling += `${spelling && ' '}${word}`;
    branch = next;
    const end = here + word.length;
    const named = branch.ends.find((one) => one.spelling === undefined || one.spelling === spelling);
    if (named !== undefined && !JOINED_BEHIND.test(text.slice(end, end + 2)))
      best = { occurrence: { id: named.id, start, end }, behind: at + 1 };
  }
  return best;
}
