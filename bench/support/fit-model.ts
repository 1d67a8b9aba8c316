import { FEATURES } from '../../src/segments/feature-names.ts';
import { LABELS } from '../../src/segments/line.ts';
import { COUNT, HUNDREDTHS, type Model } from '../../src/segments/model.ts';
import type { Example } from './labelled-mails.ts';
import { beliefs } from './lattice.ts';
import { random } from './random.ts';

/** How the weights are fitted. */
const EPOCHS = 25;
const STEP = 0.3;
/** Penalty on the sum of the weights: what few mails bear out becomes 0. */
const PENALTY = 0.01;
/** Weights nearer to 0 are left out. */
const SMALLEST = 0.1;
/** Mails that must have a feature before it gets weights. */
const FEWEST_MAILS = 4;
/** Mails count by the square root of their open lines, taken for ten, so that a long log does not speak for all. */
const openLinesWeight = (lines: number) => Math.sqrt(10 / Math.max(lines, 5));

const QUOTATION = LABELS.indexOf('quotation');
const NEVER = -1e9;

/** Weights, and for each the sum of its squared gradients (AdaGrad, Duchi et al. 2011). */
interface Weights {
  readonly values: Float64Array;
  readonly squares: Float64Array;
}

interface Fit {
  readonly bias: Weights;
  readonly after: Weights;
  readonly features: Weights;
}

/** Fits a conditional random field to labelled mails, by stochastic gradient ascent with a penalty (L1). Deterministic. */
export function fitModel(mails: readonly (readonly Example[])[]): Model {
  const known = featuresOfMails(mails);
  const trained = mails
    .map((rows) => rows.map((row) => ({ ...row, features: row.features.filter((f) => known[f] === 1) })))
    .filter((rows) => rows.some((row) => row.settled < 0));
  const state: Fit = {
    bias: weights(COUNT),
    after: weights(COUNT * COUNT),
    features: weights(FEATURES.length * COUNT),
  };
  const next = random(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(trained, next);
    for (const mail of trained) learn(state, mail);
  }
  const found = rounded(state.features.values);
  const says = Uint8Array.from(FEATURES, (_, f) =>
    found.subarray(f * COUNT, (f + 1) * COUNT).some((weight) => weight !== 0) ? 1 : 0,
  );
  return { bias: rounded(state.bias.values), after: rounded(state.after.values), weights: found, says };
}

function weights(count: number): Weights {
  return { values: new Float64Array(count), squares: new Float64Array(count).fill(1e-3) };
}

/** 1 for each feature that enough mails have. */
function featuresOfMails(mails: readonly (readonly Example[])[]): Uint8Array {
  const counts = new Uint32Array(FEATURES.length);
  for (const mail of mails)
    for (const feature of new Set(mail.flatMap((row) => row.features)))
      counts[feature] = (counts[feature] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= FEWEST_MAILS ? 1 : 0));
}

function shuffle<T>(items: T[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}

/** Weights in hundredths; what says next to nothing says nothing. */
function rounded(values: Float64Array): Int32Array {
  return Int32Array.from(values, (value) =>
    Math.abs(value) < SMALLEST ? 0 : Math.round(value * HUNDREDTHS),
  );
}

/** One step up the gradient of a mail's likelihood. Rows whose label nobody gave pull in no direction. */
function learn({ bias, after, features }: Fit, mail: readonly Example[]): void {
  const own = ownScores(bias, features, mail);
  const target = (t: number) => mail[t]?.target ?? -1;
  const open = (t: number) => (mail[t]?.settled ?? 0) < 0;
  const counts = (t: number) => target(t) >= 0 && target(t - 1) >= 0 && (open(t) || open(t - 1));
  const { at, steps } = beliefs(own, after.values, COUNT, counts);
  const weight = openLinesWeight(mail.filter((_, t) => open(t)).length);
  const biasGradient = new Float64Array(COUNT);
  const gradients = new Map<number, Float64Array>();
  const stepGradient = steps.map((value) => -value);
  mail.forEach((row, t) => {
    if (t > 0 && counts(t)) add(stepGradient, target(t - 1) * COUNT + target(t), 1);
    if (!open(t) || target(t) < 0) return;
    for (let label = 0; label < COUNT; label++) {
      const miss = (label === target(t) ? 1 : 0) - (at[t * COUNT + label] as number);
      add(biasGradient, label, miss);
      for (const feature of row.features) {
        const gradient = gradients.get(feature) ?? new Float64Array(COUNT);
        gradients.set(feature, gradient);
        add(gradient, label, miss);
      }
    }
  });
  for (const [feature, gradient] of gradients) climb(features, feature * COUNT, gradient, weight);
  climb(after, 0, stepGradient, weight);
  climb(bias, 0, biasGradient, weight);
}

function add(values: Float64Array, i: number, value: number): void {
  values[i] = (values[i] as number) + value;
}

function ownScores(bias: Weights, features: Weights, mail: readonly Example[]): Float64Array {
  const own = new Float64Array(mail.length * COUNT);
  mail.forEach((row, t) => {
    const scores = own.subarray(t * COUNT, (t + 1) * COUNT);
    if (row.settled >= 0) {
      scores.fill(NEVER);
      scores[row.settled] = 0;
      return;
    }
    scores.set(bias.values);
    for (const feature of row.features)
      for (let label = 0; label < COUNT; label++)
        add(scores, label, features.values[feature * COUNT + label] as number);
    scores[QUOTATION] = NEVER;
  });
  return own;
}

/** Moves weights along their gradient, each by a step of its own, and then towards 0 by the penalty. */
function climb({ values, squares }: Weights, from: number, gradient: Float64Array, weight: number): void {
  gradient.forEach((slope, i) => {
    if (slope === 0) return;
    const step = slope * weight;
    add(squares, from + i, step * step);
    const rate = STEP / Math.sqrt(squares[from + i] as number);
    const moved = (values[from + i] as number) + rate * step;
    values[from + i] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * PENALTY);
  });
}
