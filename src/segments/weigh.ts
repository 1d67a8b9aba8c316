import { features, isBlank } from './features.ts';
import { LABELS, type Label } from './line.ts';
import { AFTER, BIAS, WEIGHTS } from './weights.ts';

const COUNT = LABELS.length;
const INDEX = new Map(LABELS.map((label, i) => [label, i]));
const QUOTATION = LABELS.indexOf('quotation');

type Row = Partial<Record<Label, number>>;

const bias = dense(BIAS);
/** The weights of each feature that has any: index of the label, weight. */
const weights = new Map(Object.entries(WEIGHTS).map(([feature, row]) => [feature, sparse(row)]));
/** `after[a][b]`: what speaks for a line `b` behind a line `a`. */
const after = LABELS.map((label) => dense(AFTER[label] ?? {}));

function dense(row: Row): Float64Array {
  return Float64Array.from(LABELS, (label) => row[label] ?? 0);
}

function sparse(row: Row): (readonly [number, number])[] {
  return LABELS.flatMap((label, i) => (row[label] === undefined ? [] : [[i, row[label]] as const]));
}

/**
 * The most probable labels of the lines that are not settled, given the settled ones: a linear-chain conditional random
 * field (Lafferty et al. 2001) over the features of each line, decoded with Viterbi's algorithm. Blank lines stay undefined.
 */
export function weigh(
  texts: readonly string[],
  settled: readonly (Label | undefined)[],
): (Label | undefined)[] {
  const found = features(texts, settled);
  const lines = texts.flatMap((text, i) => (isBlank(text, settled[i]) ? [] : [i]));
  const from: Int8Array[] = [];
  let best: Float64Array = new Float64Array(COUNT);
  lines.forEach((line, step) => {
    const score = scores(found[line] ?? [], settled[line]);
    const origin = new Int8Array(COUNT);
    for (let to = 0; step > 0 && to < COUNT; to++) {
      if (score[to] !== Number.NEGATIVE_INFINITY) score[to] = (score[to] ?? 0) + bestInto(best, to, origin);
    }
    from.push(origin);
    best = score;
  });
  const labels = settled.map((label, i) => (isBlank(texts[i] ?? '', label) ? undefined : label));
  let at = best.indexOf(Math.max(...best));
  for (let step = lines.length - 1; step >= 0; step--) {
    labels[lines[step] ?? 0] = LABELS[at];
    at = from[step]?.[at] ?? 0;
  }
  return labels;
}

/** What speaks for each label of a line by itself; a settled line can have its label alone, an open one is no quotation. */
function scores(names: readonly string[], settled: Label | undefined): Float64Array {
  if (settled !== undefined) {
    const certain = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
    certain[INDEX.get(settled) ?? 0] = 0;
    return certain;
  }
  const score = Float64Array.from(bias);
  for (const name of names) {
    const row = weights.get(name);
    if (row) for (const [i, weight] of row) score[i] = (score[i] ?? 0) + weight;
  }
  score[QUOTATION] = Number.NEGATIVE_INFINITY;
  return score;
}

/** The best score of a line before, with the step to `to`; notes in `origin` which it was. */
function bestInto(best: Float64Array, to: number, origin: Int8Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < COUNT; i++) {
    const score = (best[i] ?? 0) + (after[i]?.[to] ?? 0);
    if (score > most) {
      most = score;
      origin[to] = i;
    }
  }
  return most;
}
