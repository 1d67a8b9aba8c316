import { createHash } from 'node:crypto';
import type { Redaction, SpanRedaction, WholeRedaction } from './ledger.ts';
import { isWholeWords, lettersOf } from './letters.ts';
import { runsWithSum, sumOf } from './rolling.ts';

/** What stands in place of words that were taken down. */
export function redactionMark({ words, date }: Pick<Redaction, 'words' | 'date'>): string {
  return `[redacted: ${words} ${words === 1 ? 'word' : 'words'}, ${date}]`;
}

/** What tells a post: its entry, where it has one or its source was read into one before; what its header says. */
export interface RedactedPost {
  readonly id?: string | undefined;
  readonly messageId?: string | undefined;
}

/** The text of a post, or of what came with it, with everything on record taken out of it; the very same text where there is nothing. */
export function redact(text: string, post: RedactedPost, redactions: readonly Redaction[]): string {
  let redacted = text;
  for (const redaction of redactions) {
    if ('whole' in redaction && isWhole(text, post, redaction))
      return text === '' ? '' : `${redactionMark(redaction)}\n`;
    redacted = withoutRun(redacted, redaction);
  }
  return redacted;
}

/** Any other text with the words on record taken out of it: a subject, the name of a file. */
export function redactWords(text: string, redactions: readonly Redaction[]): string {
  return redactions.reduce(withoutRun, text);
}

/** Where the words of a redaction stand in a text, in whatever dress: offsets of their beginnings and ends. Linear in the text. */
export function occurrences(text: string, redaction: Redaction): [number, number][] {
  const { letters } = redaction;
  if (letters !== undefined) return letterRuns(text, redaction, letters);
  return 'whole' in redaction ? [] : wordRuns(text, redaction);
}

/** Whether words on record stand in a text. */
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
 * Whether a text is the post that was taken down: read of its own source, or with the same words, or with its Message-ID and its words
 * among others. A Message-ID alone does not tell, unless the ledger is of an older version and has nothing else to go by.
 */
function isWhole(text: string, post: RedactedPost, redaction: WholeRedaction): boolean {
  if (redaction.post === post.id) return true;
  if (hashOf(redactedWords(text), redaction.salt) === redaction.hash) return true;
  if (redaction.messageId === undefined || redaction.messageId !== post.messageId) return false;
  return redaction.letters === undefined || occurrences(text, redaction).length > 0;
}

/** Runs of letters that are the redacted ones, where they are of whole words. */
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

/** Letters that the fingerprint is of, so that not every run of letters need be hashed. */
const FIRST = 4;

/** Runs of so many letters whose first have the fingerprint. */
function* runsThatBegin(letters: string, count: number, first: number): Generator<number> {
  for (let at = 0; at + count <= letters.length; at++)
    if (fingerprint(letters.slice(at, at + Math.min(FIRST, count))) === first) yield at;
}

/** What the ledger keeps of words, to know their letters again. */
export function lettersRedacted(words: string, salt: string): NonNullable<Redaction['letters']> {
  const { letters } = lettersOf(words, 'full');
  return {
    count: letters.length,
    first: fingerprint(letters.slice(0, FIRST)),
    hash: hashOf([letters], salt),
    sum: sumOf(letters, salt),
  };
}

/** Runs of words that are the redacted ones, whatever their wrapping and quote marks: of ledgers that know no letters. */
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

/** The words of a span, as they are hashed. */
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
