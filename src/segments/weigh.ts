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
/** Labels this far (in natural logarithms of odds) behind the best for their line are not followed any further. */
const BEAM = 14;

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
 * field (Lafferty et al. 2001) over the features of each line, decoded with Viterbi's algorithm. As a settled line leaves
 * no choice, each run of open lines between two is decoded alone. Blank lines stay undefined.
 */
export function weigh(
  texts: readonly string[],
  settled: readonly (Label | undefined)[],
): (Label | undefined)[] {
  const lines = texts.flatMap((text, i) => (isBlank(text, settled[i]) ? [] : [i]));
  const labels = settled.map((label, i) => (isBlank(texts[i] ?? '', label) ? undefined : label));
  if (lines.every((line) => settled[line] !== undefined)) return labels;
  const found = features(texts, settled);
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && settled[lines[end] ?? 0] === undefined) end++;
    const run = lines.slice(start, end);
    const decoded = decode(
      run.map((line) => found[line] ?? []),
      start > 0 ? settled[lines[start - 1] ?? 0] : undefined,
      end < lines.length ? settled[lines[end] ?? 0] : undefined,
    );
    run.forEach((line, i) => {
      labels[line] = decoded[i];
    });
    start = end + 1;
  }
  return labels;
}

/** A label that a line may have: its index, its score up to here, and the label before that led to it. */
interface Candidate {
  readonly label: number;
  readonly score: number;
  readonly before: Candidate | undefined;
}

/** The best labels of a run of open lines, between the settled labels before and after it, where there are any. */
function decode(
  lines: readonly (readonly string[])[],
  before: Label | undefined,
  behind: Label | undefined,
): Label[] {
  let candidates: readonly Candidate[] =
    before === undefined ? [] : [{ label: INDEX.get(before) ?? 0, score: 0, before: undefined }];
  for (const names of lines) {
    const own = scores(names);
    const reached: Candidate[] = [];
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < COUNT; label++) {
      const from = bestInto(candidates, label);
      const score = (own[label] ?? 0) + (from?.score ?? 0);
      reached.push({ label, score, before: from?.candidate });
      if (score > most) most = score;
    }
    candidates = reached.filter(({ score }) => score > most - BEAM);
  }
  const last = behind === undefined ? undefined : INDEX.get(behind);
  const labels: Label[] = [];
  let at = last === undefined ? best(candidates) : bestInto(candidates, last)?.candidate;
  for (let step = lines.length - 1; step >= 0; step--, at = at?.before)
    labels[step] = LABELS[at?.label ?? 0] ?? 'paragraph';
  return labels;
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce((a, b) => (b.score > a.score ? b : a));
}

/** What speaks for each label of an open line by itself; it is no quotation, or it would be settled. */
function scores(names: readonly string[]): Float64Array {
  const score = Float64Array.from(bias);
  for (const name of names) {
    const row = weights.get(name);
    if (row) for (const [i, weight] of row) score[i] = (score[i] ?? 0) + weight;
  }
  score[QUOTATION] = Number.NEGATIVE_INFINITY;
  return score;
}

/** The candidate from which the step to `label` scores best, and that score. */
function bestInto(
  candidates: readonly Candidate[],
  label: number,
): { candidate: Candidate; score: number } | undefined {
  let found: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    const score = candidate.score + (after[candidate.label]?.[label] ?? 0);
    if (found === undefined || score > found.score) found = { candidate, score };
  }
  return found;
}
