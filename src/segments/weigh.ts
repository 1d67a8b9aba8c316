import { type Features, features } from './features.ts';
import type { Groups } from './groups.ts';
import { type LevelLines, levelLines, OPEN } from './level-lines.ts';
import { LABELS, type Label } from './line.ts';
import { addWeights, COUNT, MODEL, type Model } from './model.ts';
import { decode, NO_LABEL } from './viterbi.ts';

const QUOTATION = LABELS.indexOf('quotation');

/** Below any sum of weights: open lines cannot be quotations, which are settled. */
const NEVER = -1e9;

/**
 * The most probable labels of the open lines, given the settled ones: a linear-chain conditional random field (Lafferty et al. 2001) over
 * the features of each line. Settled lines separate the runs of open lines, so each run is decoded alone. Blank lines stay undefined.
 */
export function weigh(
  texts: readonly string[],
  settled: readonly (Label | undefined)[],
  model: Model = MODEL,
): (Label | undefined)[] {
  const level = levelLines(texts, settled);
  const labels = settled.map((label, i) => (level.blank[i] === 1 ? undefined : label));
  const lines = withWords(level);
  if (lines.every((line) => level.settled[line] !== OPEN)) return labels;
  const forms = features(level);
  const byBlock = groupScores(model, forms.block);
  const bySection = groupScores(model, forms.section);
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && level.settled[lines[end] ?? 0] === OPEN) end++;
    if (end > start) {
      const run = lines.slice(start, end);
      const decoded = decode(
        model.after,
        ownScores(model, run, forms, byBlock, bySection),
        run.length,
        level.settled[lines[start - 1] ?? -1] ?? NO_LABEL,
        level.settled[lines[end] ?? -1] ?? NO_LABEL,
      );
      run.forEach((line, i) => {
        labels[line] = LABELS[decoded[i] ?? 0];
      });
    }
    start = end + 1;
  }
  return labels;
}

function withWords({ blank }: LevelLines): number[] {
  const lines: number[] = [];
  for (let i = 0; i < blank.length; i++) if (blank[i] === 0) lines.push(i);
  return lines;
}

function groupScores(model: Model, { features }: Groups): Int32Array {
  const scores = new Int32Array(features.length * COUNT);
  features.forEach((group, i) => {
    addWeights(model, scores, i * COUNT, group);
  });
  return scores;
}

/** The score of each label of each line of a run on its own: `COUNT` numbers per line. */
function ownScores(
  model: Model,
  run: readonly number[],
  { own, block, section }: Features,
  byBlock: Int32Array,
  bySection: Int32Array,
): Int32Array {
  const scores = new Int32Array(run.length * COUNT);
  run.forEach((line, i) => {
    const at = i * COUNT;
    const inBlock = (block.of[line] as number) * COUNT;
    const inSection = (section.of[line] as number) * COUNT;
    for (let label = 0; label < COUNT; label++)
      scores[at + label] =
        (model.bias[label] as number) +
        (byBlock[inBlock + label] as number) +
        (bySection[inSection + label] as number);
    addWeights(model, scores, at, own[line] ?? []);
    scores[at + QUOTATION] = NEVER;
  });
  return scores;
}
