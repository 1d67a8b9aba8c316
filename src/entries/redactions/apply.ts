import { createHash } from 'node:crypto';
import type { Redaction, SpanRedaction, WholeRedaction } from './ledger.ts';

/** What stands in place of words that were taken down. */
export function redactionMark({ words, date }: Pick<Redaction, 'words' | 'date'>): string {
  return `[redacted: ${words} ${words === 1 ? 'word' : 'words'}, ${date}]`;
}

/** What tells a post, before and after it has an entry. */
export interface RedactedPost {
  readonly id?: string | undefined;
  readonly messageId?: string | undefined;
}

/** A text with everything on record taken out of it; the very same text where there is nothing. */
export function redact(text: string, post: RedactedPost, redactions: readonly Redaction[]): string {
  let redacted = text;
  for (const redaction of redactions) {
    if ('whole' in redaction) {
      if (isOf(redaction, post) || hashOf(redactedWords(text), redaction.salt) === redaction.hash)
        return text === '' ? '' : `${redactionMark(redaction)}\n`;
    } else redacted = redactSpan(redacted, redaction);
  }
  return redacted;
}

function isOf(redaction: WholeRedaction, post: RedactedPost): boolean {
  return (
    redaction.post === post.id ||
    (redaction.messageId !== undefined && redaction.messageId === post.messageId)
  );
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
