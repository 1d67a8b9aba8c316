import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Features, features } from '../../src/segments/features.ts';
import { type LevelLines, levelLines, OPEN } from '../../src/segments/level-lines.ts';
import { LABELS, type Label } from '../../src/segments/line.ts';
import { linesOf, quotingOf } from '../../src/segments/segment-lines.ts';
import { settle } from '../../src/segments/settle.ts';
import { bodyOf, type Row, rowsOf } from '../../src/segments/stretch.ts';

/** A mail whose lines were labelled by hand, as far as its author wrote them: quotations count as one row. */
export interface LabelledMail {
  /** The name of the file that has it. */
  readonly set: string;
  readonly texts: readonly string[];
  readonly settled: readonly (Label | undefined)[];
  readonly level: LevelLines;
  readonly features: Features;
  /** For each row, the labels by hand of its lines with words; undefined where the hand gave none. */
  readonly gold: readonly (readonly (string | undefined)[])[];
}

/**
 * Reads labelled mails, one `{"id", "text", "labels": [[begin, end, label], ...]}` a line, offsets in code points, end
 * exclusive. The label of a line is the one that covers most of its characters.
 */
export function readLabelledMails(file: string): LabelledMail[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' ? [] : [labelledMail(basename(file, '.jsonl'), line)]));
}

function labelledMail(set: string, line: string): LabelledMail {
  const { text, labels } = JSON.parse(line) as { text: string; labels: [number, number, string][] };
  const lines = linesOf(text);
  const byHand = goldLabels(text, lines.length, labels);
  const marks = quotingOf(lines);
  const rows = rowsOf({ start: 0, end: lines.length, depth: 0 }, marks);
  const { texts, quoted } = bodyOf(rows, lines, marks);
  const settled = settle(texts, quoted);
  const level = levelLines(texts, settled);
  const gold = rows.map((row) =>
    numbersOf(row)
      .filter((i) => lines[i]?.trim() !== '')
      .map((i) => byHand[i]),
  );
  return { set, texts, settled, level, features: features(level), gold };
}

function numbersOf(row: Row): number[] {
  if (typeof row === 'number') return [row];
  return Array.from({ length: row.end - row.start }, (_, i) => row.start + i);
}

function goldLabels(
  text: string,
  lines: number,
  labels: readonly [number, number, string][],
): (string | undefined)[] {
  const characters = Array.from(text);
  const at: (string | undefined)[] = characters.map(() => undefined);
  for (const [begin, end, label] of labels) at.fill(label, begin, end);
  const found: (string | undefined)[] = [];
  let covered = new Map<string, number>();
  for (let i = 0; i <= characters.length; i++) {
    const label = at[i];
    if (i < characters.length && characters[i] !== '\n') {
      if (label !== undefined) covered.set(label, (covered.get(label) ?? 0) + 1);
      continue;
    }
    found.push([...covered].sort((a, b) => b[1] - a[1])[0]?.[0]);
    covered = new Map();
  }
  return found.slice(0, lines);
}

/** A row of a mail to be fitted: what is known of it, and what it should be. */
export interface Example {
  /** Numbers of `FEATURES`. */
  readonly features: readonly number[];
  /** Places in `LABELS`; -1 where the label is not settled, or the hand gave none that an open line may have. */
  readonly settled: number;
  readonly target: number;
}

/** The rows of a mail that have words, in order. */
export function examplesOf({ level, features, gold }: LabelledMail): Example[] {
  const quotation = LABELS.indexOf('quotation');
  return gold.flatMap((labels, i) => {
    if (level.blank[i] === 1) return [];
    const settled = level.settled[i] ?? OPEN;
    const byHand = (LABELS as readonly (string | undefined)[]).indexOf(labels[0]);
    const target = settled !== OPEN ? settled : byHand === quotation ? -1 : byHand;
    const { own, block, section } = features;
    const of = (groups: typeof block) => groups.features[groups.of[i] ?? 0] ?? [];
    return [
      {
        features: settled === OPEN ? [...(own[i] ?? []), ...of(block), ...of(section)] : [],
        settled,
        target,
      },
    ];
  });
}
