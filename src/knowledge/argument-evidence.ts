import type { PostArgument, Problem } from '../entries/index.ts';
import { type FoldedText, locate, locateEvidence } from './evidence.ts';
import type { ArgumentNode } from './model.ts';

/** What stands in a post in place of words that were taken down (entries/redactions). */
const REDACTED = /\[redacted: \d+ words?, \d{4}-\d\d-\d\d\]/;

/** The evidence of a post's argument, and what is wrong with it. */
export function evidenceIn(
  { exact, sha256, ...argument }: PostArgument,
  text: FoldedText,
): { found: Pick<ArgumentNode, 'evidence' | 'withheld'>; problem?: Pick<Problem, 'code' | 'message'> } {
  if (exact === undefined) {
    const found = sha256 === undefined ? {} : { withheld: sha256 };
    if (REDACTED.test(text.folded)) return { found };
    const message = `"${argument.id}" has sha256 in place of its words, and no words of the post were taken down: write them (exact)`;
    return { found, problem: { code: 'evidence-withheld', message } };
  }
  const quote = { ...argument, exact };
  const location = locate(quote, text);
  const found = { evidence: locateEvidence(quote, text) };
  if (location.found === 'never') {
    const message = `the evidence of "${argument.id}" does not occur in the post, word for word${hintAt(exact, text.folded)}`;
    return { found, problem: { code: 'evidence-missing', message } };
  }
  if (location.found === 'once') return { found };
  const message = `the evidence of "${argument.id}" occurs ${location.ranges.length} times in the post; say which by prefix or suffix`;
  return { found, problem: { code: 'evidence-ambiguous', message } };
}

/** How far into the evidence the post agrees: where its author should look. */
function hintAt(exact: string, folded: string): string {
  const words = exact.replace(/\s+/g, ' ').trim().split(' ');
  let agreed = 0;
  while (agreed < words.length && folded.includes(words.slice(0, agreed + 1).join(' '))) agreed++;
  if (agreed === 0) return '; no word of its beginning does';
  return `: the post agrees up to "${words.slice(Math.max(0, agreed - 4), agreed).join(' ')}"${agreed < words.length ? `, not with "${words[agreed]}" behind it` : ''}`;
}
