import { randomBytes } from 'node:crypto';
import { fingerprint, hashOf, lettersRedacted, occurrences, redactedWords } from './apply.ts';
import { type Redaction, RedactionError } from './ledger.ts';
import type { PostWords } from './post-words.ts';

/** The redaction to record, or the existing one of the same post and words. */
export function redactionOf(
  { entry, text, attached }: PostWords,
  words: string | undefined,
  reason: string,
  date: string,
  recorded: readonly Redaction[],
): Redaction {
  const before = recorded.find(
    (one) => one.post === entry.id && (words === undefined ? 'whole' in one : isOf(one, words)),
  );
  const run = redactedWords(words ?? (text || [...attached.values()].join('\n')));
  if (before) {
    const isOlder = words !== undefined && before.letters?.sum === undefined;
    return isOlder ? { ...before, letters: lettersRedacted(run.join(' '), before.salt) } : before;
  }
  if (run.length === 0)
    throw new RedactionError(
      words === undefined
        ? `the post "${entry.id}" has no words`
        : '--words holds no word (letters or digits)',
    );
  const salt = randomBytes(12).toString('hex');
  const letters = lettersRedacted(run.join(' '), salt);
  const common = { post: entry.id, date, reason, words: run.length, salt, hash: hashOf(run, salt), letters };
  if (words !== undefined) return { ...common, first: fingerprint(run[0] ?? '') };
  const { messageId } = entry.data;
  return { ...common, whole: true, ...(messageId === undefined ? {} : { messageId }) };
}

/** Whether a redaction covers exactly these words. */
function isOf(redaction: Redaction, words: string): boolean {
  if ('whole' in redaction) return false;
  const run = redactedWords(words);
  if (hashOf(run, redaction.salt) === redaction.hash) return true;
  const [found] = occurrences(run.join(' '), redaction);
  return found !== undefined && found[0] === 0 && found[1] === run.join(' ').length;
}

/** The ledger with a redaction, replacing its older form if there is one. */
export function withRedaction(recorded: readonly Redaction[], redaction: Redaction): readonly Redaction[] {
  const at = recorded.findIndex(({ salt }) => salt === redaction.salt);
  return at < 0 ? [...recorded, redaction] : recorded.with(at, redaction);
}
