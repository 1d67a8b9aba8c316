import { labelLevel } from './level.ts';
import type { Label, Line } from './line.ts';
import { labelPatches } from './patch.ts';
import { type Quoting, quoting } from './quoting.ts';

/**
 * The lines of a body, each with its function. `text.split('\n')` without the empty string after a final LF; `marks +
 * content` is the line as sent.
 *
 * A line whose mailer broke off the end of the quoted line before it is `quotation` at depth 0 without marks; it belongs
 * to the quotation before it. `inner` comes from reading the lines of each quotation, without its marks, as a body of
 * their own, at every depth. Time and memory are linear in the length of the text.
 */
export function segmentLines(text: string): Line[] {
  const texts = text.split('\n');
  if (texts.at(-1) === '') texts.pop();
  const patches: (Label | undefined)[] = texts.map(() => undefined);
  labelPatches(texts, patches);
  const marks = quoting(texts, (i) => patches[i] === 'patch');
  const inner = innerLabels(texts, marks);
  return texts.map((line, i) => {
    const { depth, length, tail } = marks[i] as Quoting;
    const own = inner[i] ?? 'paragraph';
    return {
      label: depth > 0 || tail ? 'quotation' : own,
      inner: own,
      depth,
      marks: line.slice(0, length),
      content: line.slice(length),
    };
  });
}

/** A stretch of lines none of which is quoted less than `depth` deep. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/**
 * The label of each line within its own level. A stretch is read at its least depth, each deeper run in it as one
 * quotation, and these runs are stretches again.
 */
function innerLabels(texts: readonly string[], marks: readonly Quoting[]): (Label | undefined)[] {
  const inner: (Label | undefined)[] = texts.map(() => undefined);
  const stretches: Stretch[] = [{ start: 0, end: texts.length, depth: 0 }];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const rows = rowsOf(stretch, marks);
    const labels = labelLevel(
      rows.map((row) => (typeof row === 'number' ? (texts[row] ?? '').slice(marks[row]?.length) : '')),
      (at) => typeof rows[at] === 'object' || marks[rows[at] as number]?.tail === true,
    );
    rows.forEach((row, at) => {
      if (typeof row === 'number') inner[row] = labels[at];
      else stretches.push(row);
    });
  }
  return inner;
}

/** The rows of a stretch: numbers of the lines at its depth, and each run of deeper ones as a stretch. */
function rowsOf({ start, end, depth }: Stretch, marks: readonly Quoting[]): (number | Stretch)[] {
  const rows: (number | Stretch)[] = [];
  const depthOf = (i: number) => marks[i]?.depth ?? 0;
  for (let i = start; i < end; ) {
    if (depthOf(i) <= depth) {
      rows.push(i++);
      continue;
    }
    const from = i;
    let least = Number.POSITIVE_INFINITY;
    for (; i < end && depthOf(i) > depth; i++) least = Math.min(least, depthOf(i));
    rows.push({ start: from, end: i, depth: least });
  }
  return rows;
}
