import { FEATURES } from './feature-names.ts';
import { LABELS, type Label } from './line.ts';
import { AFTER, BIAS, WEIGHTS } from './weights.ts';

/** Labels, and so numbers in a row of weights. */
export const COUNT = LABELS.length;

/** Weights are counted in tenths, as whole numbers: their sums do not depend on the order. */
export const TENTHS = 10;

type Row = Readonly<Partial<Record<Label, number>>>;

function row(weights: Row | undefined): number[] {
  return LABELS.map((label) => Math.round((weights?.[label] ?? 0) * TENTHS));
}

/** What speaks for each label of any line. */
export const bias = Int32Array.from(row(BIAS));

/** What speaks for label `b` behind label `a`, at `a * COUNT + b`. */
export const after = Int32Array.from(LABELS.flatMap((label) => row(AFTER[label])));

/** What feature `f` says for label `l`, at `f * COUNT + l`. */
const weights = Int32Array.from(FEATURES.flatMap((name) => row(WEIGHTS[name])));

/** Whether a feature says anything. */
const says = Uint8Array.from(FEATURES, (name) => (WEIGHTS[name] === undefined ? 0 : 1));

/** Adds what some features say to the scores of the labels that begin at `at`. */
export function addWeights(scores: Int32Array, at: number, features: readonly number[]): void {
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    if (says[feature] === 0) continue;
    const from = feature * COUNT;
    for (let label = 0; label < COUNT; label++)
      scores[at + label] = (scores[at + label] as number) + (weights[from + label] as number);
  }
}
