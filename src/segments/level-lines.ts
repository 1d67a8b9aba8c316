import { isBlank } from './blank.ts';
import { LABELS, type Label } from './line.ts';

/** `settled` of a line whose label is still open. */
export const OPEN = -1;

/** The lines of one level, as they are weighed. */
export interface LevelLines {
  readonly texts: readonly string[];
  /** 1 for lines with nothing to label: white space alone, and no quotation, whose words a level does not see. */
  readonly blank: Uint8Array;
  /** Place of the settled label in `LABELS`, or `OPEN`. */
  readonly settled: Int8Array;
  /** The nearest lines before and after that are not blank; -1 and the number of lines where there is none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

const PLACES: Readonly<Record<string, number>> = Object.fromEntries(LABELS.map((label, i) => [label, i]));
const QUOTATION = LABELS.indexOf('quotation');

export function levelLines(texts: readonly string[], labels: readonly (Label | undefined)[]): LevelLines {
  const count = texts.length;
  const blank = new Uint8Array(count);
  const settled = new Int8Array(count);
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    const place = label === undefined ? OPEN : (PLACES[label] ?? OPEN);
    settled[i] = place;
    before[i] = last;
    if (place !== QUOTATION && isBlank(texts[i] ?? '')) blank[i] = 1;
    else last = i;
  }
  let next = count;
  for (let i = count - 1; i >= 0; i--) {
    after[i] = next;
    if (blank[i] === 0) next = i;
  }
  return { texts, blank, settled, before, after };
}

export function isOpen({ blank, settled }: LevelLines, line: number): boolean {
  return blank[line] === 0 && settled[line] === OPEN;
}
