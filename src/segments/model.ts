import { FEATURES } from './feature-names.ts';
import { LABELS, type Label } from './line.ts';
import { AFTER, BIAS, WEIGHTS } from './weights.ts';

/** Number of labels, and of numbers per row of weights. */
export const COUNT = LABELS.length;

/** Weights are integers in hundredths, so that sums do not depend on their order. */
export const HUNDREDTHS = 100;

/** The weights of labels, in hundredths of natural logarithms of odds, `COUNT` numbers per row. */
export interface Model {
  /** The prior of each label. */
  readonly bias: Int32Array;
  /** The weight of label `b` after label `a`, at `a * COUNT + b`. */
  readonly after: Int32Array;
  /** The weight of feature `f` of `FEATURES` for label `l`, at `f * COUNT + l`. */
  readonly weights: Int32Array;
  /** 1 for features with any weight. */
  readonly says: Uint8Array;
}

/** Weights of labels, in natural logarithms of odds; missing ones are 0. */
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

/** Adds the weights of features to the scores of the labels that begin at `at`. */
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
