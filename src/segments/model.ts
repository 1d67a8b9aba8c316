import { FEATURES } from './feature-names.ts';
import { LABELS, type Label } from './line.ts';
import { AFTER, BIAS, WEIGHTS } from './weights.ts';

/** Labels, and so numbers in a row of weights. */
export const COUNT = LABELS.length;

/** Weights are whole hundredths, so that a sum of them does not depend on its order. */
export const HUNDREDTHS = 100;

/** What each label of a line is weighed by, in hundredths of natural logarithms of odds, `COUNT` numbers a row. */
export interface Model {
  /** What speaks for each label of any line. */
  readonly bias: Int32Array;
  /** What speaks for label `b` behind label `a`, at `a * COUNT + b`. */
  readonly after: Int32Array;
  /** What feature `f` of `FEATURES` says for label `l`, at `f * COUNT + l`. */
  readonly weights: Int32Array;
  /** 1 for the features that say anything. */
  readonly says: Uint8Array;
}

/** Weights of labels, in natural logarithms of odds; those that are not given are 0. */
export type Row = Readonly<Partial<Record<Label, number>>>;

/** The model that weights.ts describes. */
export const MODEL: Model = {
  bias: Int32Array.from(row(BIAS)),
  after: Int32Array.from(LABELS.flatMap((label) => row(AFTER[label]))),
  weights: Int32Array.from(FEATURES.flatMap((name) => row(WEIGHTS[name]))),
  says: Uint8Array.from(FEATURES, (name) => (WEIGHTS[name] === undefined ? 0 : 1)),
};

function row(weights: Row | undefined): number[] {
  return LABELS.map((label) => Math.round((weights?.[label] ?? 0) * HUNDREDTHS));
}

/** Adds what some features say to the scores of the labels that begin at `at`. */
export function addWeights(
  { weights, says }: Model,
  scores: Int32Array,
  at: number,
  features: readonly number[],
): void {
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] as number;
    if (says[feature] === 0) continue;
    const from = feature * COUNT;
    for (let label = 0; label < COUNT; label++)
      scores[at + label] = (scores[at + label] as number) + (weights[from + label] as number);
  }
}
