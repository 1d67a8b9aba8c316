import { COUNT, HUNDREDTHS } from './model.ts';

/** Labels that score this much less (in natural logarithms of odds) than the best for their line are dropped. */
const BEAM = 14;

/** No label: before the first line, or after the last. */
export const NO_LABEL = -1;

/**
 * The best sequence of labels for lines between the settled labels before and after, or `NO_LABEL` (Viterbi 1967). `own` has the scores of
 * line `i` from `i * COUNT` on, in hundredths; `after` has the weights of a label after another (`Model`). Of equal scores the first of
 * `LABELS` wins.
 */
export function decode(
  after: Int32Array,
  own: Int32Array,
  lines: number,
  before: number,
  behind: number,
): Uint8Array {
  /** For each label of a line, the best label of the previous line. */
  const from = new Uint8Array(lines * COUNT);
  let scores = new Int32Array(COUNT);
  let next = new Int32Array(COUNT);
  const candidates = new Uint8Array(COUNT);
  let many = 0;
  if (before !== NO_LABEL) candidates[many++] = before;
  for (let line = 0; line < lines; line++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < COUNT; label++) {
      let score = own[line * COUNT + label] as number;
      if (many > 0) {
        const reached = bestInto(after, scores, candidates, many, label);
        from[line * COUNT + label] = reached;
        score += (scores[reached] as number) + (after[reached * COUNT + label] as number);
      }
      next[label] = score;
      if (score > most) most = score;
    }
    many = 0;
    for (let label = 0; label < COUNT; label++)
      if ((next[label] as number) > most - BEAM * HUNDREDTHS) candidates[many++] = label;
    [scores, next] = [next, scores];
  }
  const labels = new Uint8Array(lines);
  let at =
    behind === NO_LABEL ? best(scores, candidates, many) : bestInto(after, scores, candidates, many, behind);
  for (let line = lines - 1; line >= 0; line--) {
    labels[line] = at;
    at = from[line * COUNT + at] as number;
  }
  return labels;
}

/** The candidate with the best score for the step to `label`. */
function bestInto(
  after: Int32Array,
  scores: Int32Array,
  candidates: Uint8Array,
  many: number,
  label: number,
): number {
  let best = candidates[0] as number;
  let most = (scores[best] as number) + (after[best * COUNT + label] as number);
  for (let i = 1; i < many; i++) {
    const candidate = candidates[i] as number;
    const score = (scores[candidate] as number) + (after[candidate * COUNT + label] as number);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}

function best(scores: Int32Array, candidates: Uint8Array, many: number): number {
  let highest = candidates[0] as number;
  for (let i = 1; i < many; i++)
    if ((scores[candidates[i] as number] as number) > (scores[highest] as number))
      highest = candidates[i] as number;
  return highest;
}
