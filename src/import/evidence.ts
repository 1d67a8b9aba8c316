import { SearchedText, timesIn } from '../entries/index.ts';

/** True where each piece of evidence stands in one text as often as in another before it, as the check looks for it. */
export function keepsEvidence(evidence: readonly string[], before: string, after: string): boolean {
  if (evidence.length === 0) return true;
  const [old, fresh] = [new SearchedText(before), new SearchedText(after)];
  return evidence.every((exact) => timesIn({ exact }, old) === timesIn({ exact }, fresh));
}
