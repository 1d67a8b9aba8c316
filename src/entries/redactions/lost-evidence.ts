import { redactedWords, redactionMark } from './apply.ts';
import type { Redaction } from './ledger.ts';
import type { PostWords, withoutWords } from './post-words.ts';

/** A post before and after a redaction. */
export interface Change {
  readonly post: PostWords;
  readonly after: ReturnType<typeof withoutWords>;
}

/** Whether a run of words, ignoring layout, occurred in a text before but in none after. */
export function lossOf(changes: readonly Change[]): (words: string) => boolean {
  const had = changes.map(({ post }) => runOf([post.text, ...post.attached.values()].join('\n')));
  const has = changes.map(({ after }) => runOf(after.said));
  return (words) => {
    const run = runOf(words);
    return had.some((text) => text.includes(run)) && !has.some((text) => text.includes(run));
  };
}

function runOf(text: string): string {
  return ` ${redactedWords(text.replace(/^[> ]+/gm, '')).join(' ')} `;
}

/** The arguments of a post whose evidence no longer occurs after the redaction. */
export function lostArguments(
  post: PostWords,
  changes: readonly Change[],
  redactions: readonly Redaction[],
): { key: string; exact: string }[] {
  const { entry, text, attached } = post;
  if (entry.data.arguments.length === 0) return [];
  const change = changes.find((one) => one.post === post);
  const before = [text, ...attached.values()].join('\n');
  const after = change?.after.said ?? before;
  if (!redactions.some((one) => after.includes(redactionMark(one)))) return [];
  const has = runOf(after);
  return entry.data.arguments
    .map(({ id, exact = '' }) => ({ key: `${entry.id}#${id}`, exact }))
    .filter(({ exact }) => redactedWords(exact).length > 0 && !has.includes(runOf(exact)));
}
