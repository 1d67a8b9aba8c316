import { citedArgument, citedPresentKey, citeKey, keyOf } from '../../src/citations/index.ts';
import { nearest } from '../../src/entries/index.ts';
import { type KnowledgeBase, titleOf, wholeKey } from '../../src/knowledge/index.ts';

/** Why a key cannot be cited, as a sentence, with the nearest key that can. */
export function whyNotCited(kb: KnowledgeBase, key: string, content: string, words?: string): string {
  const meant = keyOf(key);
  const present = citedPresentKey(kb, key);
  const title = titleOf(kb, meant);
  if (present?.endsWith('/words')) {
    if (words !== undefined) return `the evidence of '${key}' has not the words "${words}"`;
    return `'${key}' has no words on record: its post is not in the archive`;
  }
  if (present !== undefined && words !== undefined) {
    const evidence = present.includes('#') ? `: --words is for '${citeKey(`${present}/words`)}'` : '';
    return `'${key}' is no evidence, and has no words to choose from${evidence}`;
  }
  if (kb.debates.has(meant))
    return `'${key}' is a debate, "${title}": cite one of its positions or arguments`;
  if (title !== undefined) return `'${key}' is no position but "${title}"`;
  const whole = wholeKey(kb, citedArgument(meant));
  if (!whole.ok && whole.candidates.length > 0) return whole.reason;
  const near = nearest(key, [
    ...kb.positions.keys(),
    ...kb.aliases.keys(),
    ...(/[#:]/.test(key) ? [...kb.arguments.keys()].map(citeKey) : []),
  ]);
  const suggestion = near === undefined ? '' : `; did you mean '${near}'?`;
  return `there is no position or argument '${key}' in ${content}${suggestion}`;
}
