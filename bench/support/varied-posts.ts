import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { random } from './random.ts';

/** Words that every round keeps: the most frequent ones, which hold any English text together. */
const KEPT = 150;
/** Words of about one frequency, among which a round exchanges them. */
const BAND = 48;
/** Of the words seen once or twice, one in this many becomes a new one: an archive's vocabulary grows more slowly than it does. */
const NEW_WORD = 3;

const WORD = /[A-Za-z]{4,}/g;
const HASH = /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/g;

/**
 * Writes an mbox of `count` posts that differ in their words, made of the posts of an mbox (perhaps gzipped). The first
 * round is the posts as they are. Each further round exchanges words of like frequency, the same way in all of its
 * posts, so that quotations stay quotations and frequencies what they were, gives some rare words another spelling, and
 * renames Message-IDs. So a post of one round is no copy of a post of another, and has its own words to be found by.
 */
export function writeVariedPosts(source: string, path: string, count: number): void {
  const bytes = readFileSync(source);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
  const posts = text.split(/^(?=From [^\n]*\n)/m).filter((post) => post.startsWith('From '));
  const ranked = wordsByFrequency(posts.map((post) => post.slice(bodyOf(post))));
  const file = openSync(path, 'w');
  for (let written = 0, round = 0; written < count; round++) {
    const other = round === 0 ? undefined : exchange(ranked, round);
    for (const post of posts) {
      if (written === count) break;
      writeSync(file, other === undefined ? post : varied(post, other, round), null, 'latin1');
      written++;
    }
  }
  closeSync(file);
}

function bodyOf(post: string): number {
  const end = post.search(/\r?\n\r?\n/);
  return end < 0 ? post.length : end;
}

function wordsByFrequency(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What stands for each word in a round. */
function exchange(ranked: readonly (readonly [string, number])[], round: number): Map<string, string> {
  const next = random(round);
  const letters = cipher(next);
  const other = new Map<string, string>();
  for (let from = KEPT; from < ranked.length; from += BAND) {
    const band = ranked.slice(from, from + BAND).map(([word]) => word);
    const mixed = shuffled(band, next);
    band.forEach((word, i) => {
      const rare = (ranked[from + i]?.[1] ?? 0) < 3;
      const to = mixed[i] ?? word;
      other.set(word, rare && next() < 1 / NEW_WORD ? respelled(to, letters) : to);
    });
  }
  return other;
}

function shuffled<T>(values: readonly T[], next: () => number): T[] {
  const mixed = [...values];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

/** Another letter for each, vowels for vowels: what is made with it can be spoken and is no word. */
function cipher(next: () => number): Map<string, string> {
  const letters = new Map<string, string>();
  for (const kind of ['aeiou', 'bcdfghjklmnpqrstvwxyz']) {
    const mixed = shuffled([...kind], next);
    [...kind].forEach((letter, i) => {
      letters.set(letter, mixed[i] ?? letter);
    });
  }
  return letters;
}

function respelled(word: string, letters: ReadonlyMap<string, string>): string {
  return [...word].map((letter) => letters.get(letter) ?? letter).join('');
}

function varied(post: string, other: ReadonlyMap<string, string>, round: number): string {
  const end = bodyOf(post);
  const change = (text: string) =>
    text
      .replace(HASH, (hash) =>
        createHash('sha1').update(`${round} ${hash}`).digest('hex').slice(0, hash.length),
      )
      .replace(WORD, (word) => inCaseOf(word, other.get(word.toLowerCase()) ?? word.toLowerCase()));
  const head = post
    .slice(0, end)
    .replace(/^(?:message-id|in-reply-to|references):(?:[^\n]*\n(?=[ \t]))*[^\n]*$/gim, (field) =>
      field.replace(/<([^<>\s]+)>/g, `<r${round}.$1>`),
    )
    .replace(
      /^(subject: *)((?:\[[^\]]*\]|re:|\s)*)(.*)$/im,
      (_, name: string, tag: string, words: string) =>
        name + tag + (/=\?/.test(words) ? words : change(words)),
    );
  const body = post.slice(end);
  return head + (/^content-transfer-encoding: *base64/im.test(head) ? body : change(body));
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word;
  if (model === model.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
