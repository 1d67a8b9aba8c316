import { createHash } from 'node:crypto';
import type { Redaction, SpanRedaction, WholeRedaction } from './ledger.ts';
import { isWholeWords, lettersOf } from './letters.ts';
import { runsWithSum, sumOf } from './rolling.ts';

/** The text that replaces words that were taken down. */
export function redactionMark({ words, date }: Pick<Redaction, 'words' | 'date'>): string {
  return `[redacted: ${words} ${words === 1 ? 'word' : 'words'}, ${date}]`;
}

/** Identifies a post: by its entry, if it or its source was imported before, and by its header. */
export interface RedactedPost {
  readonly id?: string | undefined;
  readonly messageId?: string | undefined;
}

/** Removes everything on record from the text of a post or of its attachments; returns the same string if nothing matches. */
export function redact(text: string, post: RedactedPost, redactions: readonly Redaction[]): string {
  let redacted = text;
  for (const redaction of redactions) {
    if ('whole' in redaction && isWhole(text, post, redaction))
      return text === '' ? '' : `${redactionMark(redaction)}\n`;
    redacted = withoutRun(redacted, redaction);
  }
  return redacted;
}

/** Removes words on record from any other text: a subject, a file name. */
export function redactWords(text: string, redactions: readonly Redaction[]): string {
  return redactions.reduce(withoutRun, text);
}

/** Where the words of a redaction occur in a text, in any formatting: offsets of starts and ends. Linear in the text. */
export function occurrences(text: string, redaction: Redaction): [number, number][] {
  const { letters } = redaction;
  if (letters !== undefined) return letterRuns(text, redaction, letters);
  return 'whole' in redaction ? [] : wordRuns(text, redaction);
}

/** Whether a text contains words on record. */
export function wordsOnRecord(text: string, redactions: readonly Redaction[]): boolean {
  return redactions.some((one) => occurrences(text, one).length > 0);
}

function withoutRun(text: string, redaction: Redaction): string {
  let redacted = '';
  let done = 0;
  for (const [start, end] of occurrences(text, redaction)) {
    redacted += text.slice(done, start) + redactionMark(redaction);
    done = end;
  }
  return redacted + text.slice(done);
}

/**
 * Whether a text is a post that was taken down: it comes from the same source, has the same words, or has its Message-ID and contains its
 * words. The Message-ID alone is not enough, unless the ledger comes from an older version that recorded nothing else.
 */
function isWhole(text: string, post: RedactedPost, redaction: WholeRedaction): boolean {
  if (redaction.post === post.id) return true;
  if (hashOf(redactedWords(text), redaction.salt) === redaction.hash) return true;
  if (redaction.messageId === undefined || redaction.messageId !== post.messageId) return false;
  return redaction.letters === undefined || occurrences(text, redaction).length > 0;
}

/** Occurrences of the redacted letters as whole words. */
function letterRuns(
  text: string,
  { salt }: Redaction,
  { count, first, hash, sum }: NonNullable<Redaction['letters']>,
): [number, number][] {
  const of = lettersOf(text, sum === undefined ? 'lower' : 'full');
  const starts =
    sum === undefined ? runsThatBegin(of.letters, count, first) : runsWithSum(of.letters, count, sum, salt);
  const runs: [number, number][] = [];
  let next = 0;
  for (const at of starts) {
    if (at < next || !isWholeWords(text, of, at, at + count)) continue;
    if (hashOf([of.letters.slice(at, at + count)], salt) !== hash) continue;
    runs.push([of.starts[at] ?? 0, of.ends[at + count - 1] ?? text.length]);
    next = at + count;
  }
  return runs;
}

/** Number of letters in the fingerprint, which avoids hashing every run of letters. */
const FIRST = 4;

/** Runs of this many letters whose first letters have the fingerprint. */
function* runsThatBegin(letters: string, count: number, first: number): Generator<number> {
  for (let at = 0; at + count <= letters.length; at++)
    if (fingerprint(letters.slice(at, at + Math.min(FIRST, count))) === first) yield at;
}

/** The data in the ledger by which words are recognised by their letters. */
export function lettersRedacted(words: string, salt: string): NonNullable<Redaction['letters']> {
  const { letters } = lettersOf(words, 'full');
  return {
    count: letters.length,
    first: fingerprint(letters.slice(0, FIRST)),
    hash: hashOf([letters], salt),
    sum: sumOf(letters, salt),
  };
}

/** Occurrences of the redacted words, ignoring line breaks and quote marks: for ledgers that do not record letters. */
function wordRuns(text: string, redaction: SpanRedaction): [number, number][] {
  const words = [...text.matchAll(WORD)];
  const runs: [number, number][] = [];
  for (let at = 0; at + redaction.words <= words.length; at++) {
    const start = words[at];
    if (start === undefined || fingerprint(start[0]) !== redaction.first) continue;
    const run = words.slice(at, at + redaction.words).map(([word]) => word);
    if (hashOf(run, redaction.salt) !== redaction.hash) continue;
    const last = words[at + redaction.words - 1] ?? start;
    runs.push([start.index, last.index + last[0].length]);
    at += redaction.words - 1;
  }
  return runs;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a span in the form in which they are hashed. */
export function redactedWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

export function hashOf(words: readonly string[], salt: string): string {
  return createHash('sha256')
    .update(`${salt}\n${words.join(' ').normalize('NFC')}`)
    .digest('hex');
}

/** FNV-1a, folded to eight bits. */
export function fingerprint(word: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(word.normalize('NFC'))) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff;
}
