/** What a linear chain believes of a sequence: `labels` numbers a row. */
export interface Beliefs {
  /** Probability of label `l` at row `t`, at `t * labels + l`. */
  readonly at: Float64Array;
  /** Sum over the steps in `steps` of the probability of label `b` behind label `a`, at `a * labels + b`. */
  readonly steps: Float64Array;
}

/**
 * The forward-backward algorithm (Rabiner 1989, III.A) in logarithms. `own` has what speaks for each label of each row,
 * `after` what speaks for a label behind another; `counts` says of a row whether the step into it counts in `steps`.
 */
export function beliefs(
  own: Float64Array,
  after: Float64Array,
  labels: number,
  counts: (row: number) => boolean,
): Beliefs {
  const rows = own.length / labels;
  const forward = own.slice();
  const backward = new Float64Array(own.length);
  const terms = new Float64Array(labels);
  for (let t = 1; t < rows; t++)
    for (let b = 0; b < labels; b++) {
      for (let a = 0; a < labels; a++)
        terms[a] = get(forward, (t - 1) * labels + a) + get(after, a * labels + b);
      forward[t * labels + b] = get(own, t * labels + b) + logSum(terms);
    }
  for (let t = rows - 2; t >= 0; t--)
    for (let a = 0; a < labels; a++) {
      for (let b = 0; b < labels; b++) {
        const next = (t + 1) * labels + b;
        terms[b] = get(after, a * labels + b) + get(own, next) + get(backward, next);
      }
      backward[t * labels + a] = logSum(terms);
    }
  const all = logSum(forward.subarray((rows - 1) * labels));
  const at = forward.map((value, i) => Math.exp(value + get(backward, i) - all));
  const steps = new Float64Array(labels * labels);
  for (let t = 1; t < rows; t++) {
    if (!counts(t)) continue;
    for (let a = 0; a < labels; a++)
      for (let b = 0; b < labels; b++) {
        const to = t * labels + b;
        const from = get(forward, (t - 1) * labels + a);
        const score = from + get(after, a * labels + b) + get(own, to) + get(backward, to) - all;
        steps[a * labels + b] = get(steps, a * labels + b) + Math.exp(score);
      }
  }
  return { at, steps };
}

function get(values: Float64Array, i: number): number {
  return values[i] as number;
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > most) most = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - most);
  return most + Math.log(sum);
}
