import { wordsOf } from '../../threads/index.ts';

/** True where each piece of evidence stands in one text as often as in another before it: in whole words, whatever the layout. */
export function keepsEvidence(evidence: readonly string[], before: string, after: string): boolean {
  if (evidence.length === 0) return true;
  const [old, fresh] = [spaced(before), spaced(after)];
  return evidence.every((exact) => countOf(spaced(exact), old) === countOf(spaced(exact), fresh));
}

function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

function countOf(words: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}
