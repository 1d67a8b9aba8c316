import { fold } from './fold.ts';
import { spelled, unseenIn } from './spelled.ts';
import { marksOf, type SearchedText, type TextRange } from './text.ts';
import { plainText } from './undress.ts';

/** Minimum share of the evidence's words that must occur close together in the post. */
const LEAST_SHARE = 1 / 3;

/** Maximum number of words of the post that are shown; below, of characters. */
const MOST_WORDS = 40;
const MOST_CHARACTERS = 300;

/**
 * A suggestion for evidence that does not occur in a post: the nearest words of the post, ready to paste, and the invisible characters in
 * which the two differ. Linear in post and evidence.
 */
export function nearestWords(exact: string, { laidOut }: SearchedText): string {
  const at = nearestIn(exact, laidOut.text);
  if (at === undefined) return 'nothing in the post is like it';
  const nearest = laidOut.text.slice(...at);
  const unseen = unseenIn(exact, nearest);
  return `the nearest words of the post are: exact: ${spelled(nearest)}${unseen === '' ? '' : `; ${unseen}`}`;
}

/** Where the nearest words of a post are, for evidence that does not occur in it; undefined if nothing is like it. Nobody has accepted them yet. */
export function nearestRange(exact: string, text: SearchedText): TextRange | undefined {
  const at = nearestIn(exact, text.laidOut.text);
  return at && text.range(...text.laidOut.origin(...at));
}

/** Offsets in a folded text of its words that are nearest to some words. */
function nearestIn(exact: string, folded: string): [start: number, end: number] | undefined {
  const asked = keysOf(exact);
  const words = folded.split(' ');
  const keys = words.map(keyOf);
  const at = bestWindow(asked, keys);
  if (at === undefined) return undefined;
  const near = trimmed(asked, keys, at);
  const start = words.slice(0, near[0]).reduce((sum, word) => sum + word.length + 1, 0);
  const shown: string[] = [];
  let length = 0;
  for (const word of words.slice(near[0], Math.min(near[1], near[0] + MOST_WORDS))) {
    length += word.length + 1;
    if (shown.length > 0 && length > MOST_CHARACTERS) break;
    shown.push(word);
  }
  const nearest = endingAs(exact, shown.join(' ').slice(0, MOST_CHARACTERS));
  return [start, start + nearest.length];
}

/** Maximum number of further words between the nearest ones and the first or last word of the evidence. */
const MOST_BETWEEN = 4;

const PUNCTUATION = /[.,;:!?]{1,9}$/;

/** Drops the punctuation after the last word if the evidence has none there. */
function endingAs(exact: string, words: string): string {
  return PUNCTUATION.test(exact.trim()) ? words : words.replace(PUNCTUATION, '');
}

function keysOf(text: string): string[] {
  return fold(text, marksOf, false)
    .text.split(' ')
    .map(keyOf)
    .filter((key) => key !== '');
}

/** The letters and digits of a word, by which it is compared. */
function keyOf(word: string): string {
  return plainText(word)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/**
 * Start of the window, as long as the evidence, that agrees best with it: common words and pairs of words count. The counts are updated as
 * the window moves word by word. Undefined if too few agree.
 */
function bestWindow(asked: readonly string[], keys: readonly string[]): number | undefined {
  const wanted = counted([...asked, ...pairsOf(asked)]);
  const inside = new Map<string, number>();
  let score = 0;
  const change = (key: string, by: 1 | -1) => {
    const most = wanted.get(key);
    if (most === undefined) return;
    const before = inside.get(key) ?? 0;
    inside.set(key, before + by);
    if ((by === 1 ? before : before - 1) < most) score += by;
  };
  const pairAt = (at: number) => `${keys[at]} ${keys[at + 1]}`;
  let best = 0;
  let start: number | undefined;
  for (let end = 0; end < keys.length; end++) {
    change(keys[end] ?? '', 1);
    if (end > 0) change(pairAt(end - 1), 1);
    const out = end - asked.length;
    if (out >= 0) {
      change(keys[out] ?? '', -1);
      change(pairAt(out), -1);
    }
    if (score > best) [best, start] = [score, Math.max(0, out + 1)];
  }
  const most = asked.length + Math.max(0, asked.length - 1);
  return best >= most * LEAST_SHARE ? start : undefined;
}

/** Shrinks a window by words at its ends that are not in the evidence, and extends it to the first and last word of that nearby. */
function trimmed(
  asked: readonly string[],
  keys: readonly string[],
  at: number,
): [start: number, end: number] {
  const wanted = new Set(asked);
  const has = (index: number) => wanted.has(keys[index] ?? '');
  let [start, end] = [at, Math.min(keys.length, at + asked.length)];
  while (start < end - 1 && !has(start)) start++;
  while (end > start + 1 && !has(end - 1)) end--;
  while (end < keys.length && keys[end] !== undefined && keys[end] === asked.at(-1)) end++;
  while (start > 0 && keys[start - 1] === asked[0]) start--;
  // The post may have some words more than the evidence: its first and last word say where it ends.
  if (keys[end - 1] !== asked.at(-1)) {
    const ahead = keys.slice(end, end + MOST_BETWEEN).indexOf(asked.at(-1) ?? '');
    if (ahead >= 0) end += ahead + 1;
  }
  if (keys[start] !== asked[0]) {
    const back = keys.slice(Math.max(0, start - MOST_BETWEEN), start).lastIndexOf(asked[0] ?? '');
    if (back >= 0) start = Math.max(0, start - MOST_BETWEEN) + back;
  }
  return [start, end];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
