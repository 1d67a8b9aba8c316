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
 * The label of each line within its own level. A stretch is read at its least depth, deeper runs in it as quotations,
 * and these are stretches again: each line is seen at most once a mark, so the whole is linear in the text.
 */
function innerLabels(texts: readonly string[], marks: readonly Quoting[]): (Label | undefined)[] {
  const inner: (Label | undefined)[] = texts.map(() => undefined);
  const stretches: Stretch[] = [{ start: 0, end: texts.length, depth: 0 }];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const { start, end, depth } = stretch;
    const isDeeper = (i: number) => (marks[i]?.depth ?? 0) > depth;
    const lines = texts
      .slice(start, end)
      .map((line, i) => (isDeeper(start + i) ? '' : line.slice(marks[start + i]?.length)));
    const labels = labelLevel(lines, (i) => isDeeper(start + i) || marks[start + i]?.tail === true);
    for (let i = start; i < end; ) {
      if (!isDeeper(i)) {
        inner[i] = labels[i - start];
        i++;
        continue;
      }
      const from = i;
      let least = Number.POSITIVE_INFINITY;
      for (; i < end && isDeeper(i); i++) least = Math.min(least, marks[i]?.depth ?? 0);
      stretches.push({ start: from, end: i, depth: least });
    }
  }
  return inner;
}
