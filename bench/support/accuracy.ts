import { LABELS } from '../../src/segments/line.ts';
import type { Model } from '../../src/segments/model.ts';
import { weigh } from '../../src/segments/weigh.ts';
import type { LabelledMail } from './labelled-mails.ts';
import { random } from './random.ts';

/** How many of the lines of a mail that have words got the label the hand gave. */
export interface Score {
  readonly set: string;
  readonly right: number;
  readonly lines: number;
}

export function scoreOf({ set, texts, settled, gold }: LabelledMail, model: Model): Score {
  const labels = weigh(texts, settled, model);
  let right = 0;
  let lines = 0;
  gold.forEach((byHand, row) => {
    lines += byHand.length;
    right += byHand.filter((label) => label === (labels[row] ?? LABELS[0])).length;
  });
  return { set, right, lines };
}

/** Percent of the lines. */
export function accuracy(scores: readonly Score[]): number {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0);
  return (100 * sum(({ right }) => right)) / sum(({ lines }) => lines);
}

const RESAMPLES = 2000;

/** The middle 95% of the accuracies of mails drawn anew, with replacement (bootstrap over mails, Efron 1979). */
export function interval(scores: readonly Score[]): [low: number, high: number] {
  const next = random(1);
  const draw = () => scores[Math.floor(next() * scores.length)] as Score;
  const found = Array.from({ length: RESAMPLES }, () => accuracy(scores.map(draw))).sort((a, b) => a - b);
  return [found[Math.floor(RESAMPLES * 0.025)] ?? 0, found[Math.ceil(RESAMPLES * 0.975) - 1] ?? 0];
}
