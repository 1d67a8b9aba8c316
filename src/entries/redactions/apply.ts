import { createHash } from 'node:crypto';
import type { Redaction, SpanRedaction, WholeRedaction } from './ledger.ts';
import { isWholeWords, lettersOf } from './letters.ts';

/** What stands in place of words that were taken down. */
export function redactionMark({ words, date }: Pick<Redaction, 'words' | 'date'>): string {
  return `[redacted: ${words} ${words === 1 ? 'word' : 'words'}, ${date}]`;
}

/** What tells a post: its entry, where it has one or its source was read into one before; what its header says. */
export interface RedactedPost {
  readonly id?: string | undefined;
  readonly messageId?: string | undefined;
}

/** A text with everything on record taken out of it; the very same text where there is nothing. */
export function redact(text: string, post: RedactedPost, redactions: readonly Redaction[]): string {
  let redacted = text;
  for (const redaction of redactions) {
    if ('whole' in redaction) {
      if (isWhole(text, post, redaction)) return text === '' ? '' : `${redactionMark(redaction)}\n`;
      redacted = redactLetters(redacted, redaction);
    } else redacted = redactSpan(redactLetters(redacted, redaction), redaction);
  }
  return redacted;
}

/**
 * Whether a text is the post that was taken down: read of its own source, or with the same words, or with its Message-ID and its words
 * among others. A Message-ID alone does not tell, unless the ledger is of an older version and has nothing else to go by.
 */
function isWhole(text: string, post: RedactedPost, redaction: WholeRedaction): boolean {
  if (redaction.post === post.id) return true;
  if (hashOf(redactedWords(text), redaction.salt) === redaction.hash) return true;
  if (redaction.messageId === undefined || redaction.messageId !== post.messageId) return false;
  return redaction.letters === undefined || redactLetters(text, redaction) !== text;
}

/** Replaces every run of letters that is the redacted one, in whatever dress, where it is of whole words. */
function redactLetters(text: string, redaction: Redaction): string {
  if (redaction.letters === undefined) return text;
  const { count, first, hash } = redaction.letters;
  const of = lettersOf(text);
  let redacted = '';
  let done = 0;
  for (let at = 0; at + count <= of.letters.length; at++) {
    if (fingerprint(of.letters.slice(at, at + Math.min(FIRST, count))) !== first) continue;
    if (!isWholeWords(text, of, at, at + count)) continue;
    if (hashOf([of.letters.slice(at, at + count)], redaction.salt) !== hash) continue;
    redacted += text.slice(done, of.starts[at]) + redactionMark(redaction);
    done = of.ends[at + count - 1] ?? text.length;
    at += count - 1;
  }
  return redacted + text.slice(done);
}

/** Letters that the fingerprint is of, so that not every run of letters need be hashed. */
const FIRST = 4;

/** What the ledger keeps of words, to know their letters again. */
export function lettersRedacted(words: string, salt: string): Redaction['letters'] {
  const { letters } = lettersOf(words);
  return {
    count: letters.length,
    first: fingerprint(letters.slice(0, FIRST)),
    hash: hashOf([letters], salt),
  };
}

/** Replaces every run of words that is the redacted one, whatever its wrapping and quote marks. Linear in the text. */
function redactSpan(text: string, redaction: SpanRedaction): string {
  const words = [...text.matchAll(WORD)];
  let redacted = '';
  let done = 0;
  for (let at = 0; at + redaction.words <= words.length; at++) {
    const run = words.slice(at, at + redaction.words);
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || fingerprint(first[0]) !== redaction.first) continue;
    if (
      hashOf(
        run.map((word) => word[0]),
        redaction.salt,
      ) !== redaction.hash
    )
      continue;
    redacted += text.slice(done, first.index) + redactionMark(redaction);
    done = last.index + last[0].length;
    at += redaction.words - 1;
  }
  return redacted + text.slice(done);
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
