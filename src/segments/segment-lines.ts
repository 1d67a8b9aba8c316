import { labelLevel } from './level.ts';
import type { Label, Line } from './line.ts';
import { labelPatches } from './patch.ts';
import { type Quoting, quoting } from './quoting.ts';
import { bodyOf, rowsOf, type Stretch } from './stretch.ts';

/**
 * The lines of a body, each with its label. These are `text.split('\n')` without the empty string after a final LF; `marks + content` is
 * the line as sent.
 *
 * A line that is the wrapped end of a quoted line is `quotation` at depth 0 without marks; it belongs to the quotation before it. `inner`
 * is the label when the lines of each quotation, without marks, are read as a body of their own, at every depth. Time and memory are linear
 * in the length of the text.
 */
export function segmentLines(text: string): Line[] {
  const texts = linesOf(text);
  const marks = quotingOf(texts);
  const inner = innerLabels(texts, marks);
  return texts.map((line, i) => {
    const { depth, length, tail } = marks[i] as Quoting;
    const own = inner[i] ?? 'paragraph';
    return {
      label: depth > 0 || tail ? 'quotation' : own,
      inner: own,
      depth,
      marks: length === 0 ? '' : line.slice(0, length),
      content: length === 0 ? line : line.slice(length),
    };
  });
}

export function linesOf(text: string): string[] {
  const texts = text.split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts;
}

/** The quoting of each line of a body. */
export function quotingOf(texts: readonly string[]): Quoting[] {
  let patches: (Label | undefined)[] | undefined;
  return quoting(texts, (i) => {
    if (patches === undefined) {
      patches = texts.map(() => undefined);
      labelPatches(texts, patches);
    }
    return patches[i] === 'patch';
  });
}

/**
 * The label of each line within its own level. A stretch is labelled at its lowest depth, with each deeper run as one quotation, and these
 * runs are stretches in turn: each line is labelled once.
 */
function innerLabels(texts: readonly string[], marks: readonly Quoting[]): (Label | undefined)[] {
  const inner: (Label | undefined)[] = texts.map(() => undefined);
  const stretches: Stretch[] = [{ start: 0, end: texts.length, depth: 0 }];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const rows = rowsOf(stretch, marks);
    const body = bodyOf(rows, texts, marks);
    const labels = labelLevel(body.texts, body.quoted);
    rows.forEach((row, at) => {
      if (typeof row === 'number') inner[row] = labels[at];
      else stretches.push(row);
    });
  }
  return inner;
}
