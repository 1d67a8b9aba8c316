import { wholeText } from '../../src/entries/index.ts';
import type { PostNode } from '../../src/knowledge/index.ts';
import { ownParagraphs } from '../../src/search/own-words.ts';
import { random } from './random.ts';

/** A post to be found, and words it says one after another. */
export interface KnownItem {
  readonly id: string;
  readonly words: readonly string[];
}

/** Words that nobody searches for. */
const FUNCTION_WORDS = new Set(
  'about after also because been before being both could does done each even from have having here however into itself just like made make many more most much must only other over same should since some such than that their them then there these they this those through until used using very want well were what when where which while will with within without would your'.split(
    ' ',
  ),
);

/** Four consecutive content words of posts chosen at random: their authors' own words, of four letters or more. */
export function knownItems(posts: readonly PostNode[], count: number, seed = 7): KnownItem[] {
  const next = random(seed);
  const items: KnownItem[] = [];
  while (items.length < count) {
    const post = posts[Math.floor(next() * posts.length)];
    if (post === undefined) break;
    const text = ownParagraphs(wholeText(post.entry).text)
      .map((paragraph) => paragraph.text)
      .join(' ');
    const words = (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word));
    if (words.length < 12) continue;
    const from = Math.floor(next() * (words.length - 4));
    items.push({ id: post.id, words: words.slice(from, from + 4) });
  }
  return items;
}

/** The words as they may be typed. `next` gives the chances. */
export const WAYS: Readonly<Record<string, (words: readonly string[], next: () => number) => string>> = {
  'as typed': (words) => words.join(' '),
  'one typo': (words, next) => {
    const wrong = Math.floor(next() * words.length);
    return words.map((word, i) => (i === wrong ? mistyped(word, next) : word)).join(' ');
  },
  'four typos': (words, next) => words.map((word) => mistyped(word, next)).join(' '),
  'cut to four letters': (words) => [...words.slice(0, -1), (words.at(-1) ?? '').slice(0, 4)].join(' '),
};

/** One letter left out, too many or wrong, or two exchanged, anywhere in the word. */
function mistyped(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const kind = Math.floor(next() * 4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
  const first = Math.min(at, word.length - 2);
  return word.slice(0, first) + (word[first + 1] ?? '') + (word[first] ?? '') + word.slice(first + 2);
}

/** Identifiers of the posts (a word with `_`, a version, a hash, a path) chosen at random, and which posts say them. */
export function identifiers(
  posts: readonly PostNode[],
  count: number,
  seed = 11,
): { identifier: string; ids: Set<string> }[] {
  return chosen(
    saying(posts, (text) => text.match(IDENTIFIER) ?? []),
    count,
    seed,
  );
}

/**
 * Words of code with their punctuation, such as at most ten posts say, chosen at random: what stands between blanks and has a character that
 * is no letter, without the brackets, quotation marks and ends of sentences round it.
 */
export function codeWords(
  posts: readonly PostNode[],
  count: number,
  seed = 17,
): { identifier: string; ids: Set<string> }[] {
  const words = (text: string) =>
    text
      .split(/\s+/u)
      .map((word) => word.replace(/^[("'`[{<,;]+/u, '').replace(/[)"'`\]}>.,;:!?]+$/u, ''))
      .filter((word) => /[A-Za-z0-9]/.test(word) && /[^A-Za-z0-9'’]/.test(word) && word.length <= 60);
  return chosen(new Map([...saying(posts, words)].filter(([, { size }]) => size <= 10)), count, seed);
}

/** Which posts say words in their own texts, by what takes words out of one. */
function saying(
  posts: readonly PostNode[],
  words: (text: string) => readonly string[],
): Map<string, Set<string>> {
  const having = new Map<string, Set<string>>();
  for (const post of posts) {
    for (const { text } of ownParagraphs(wholeText(post.entry).text)) {
      for (const word of words(text)) {
        const ids = having.get(word) ?? new Set<string>();
        ids.add(post.id);
        having.set(word, ids);
      }
    }
  }
  return having;
}

function chosen(having: ReadonlyMap<string, Set<string>>, count: number, seed: number) {
  const all = [...having].map(([identifier, ids]) => ({ identifier, ids }));
  const next = random(seed);
  return Array.from({ length: Math.min(count, all.length) }, () => {
    const [one] = all.splice(Math.floor(next() * all.length), 1);
    return one ?? { identifier: '', ids: new Set<string>() };
  });
}

const IDENTIFIER =
  /(?<![\w./@-])(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|v\d+\.\d+(?:\.\d+)*(?:-rc\d+)?|(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,40}|[a-z][\w-]*(?:\/[\w.-]*\w){1,6}\.[ch])(?![\w./@-])/g;
