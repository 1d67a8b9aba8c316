import { isBlank } from './blank.ts';
import { LABELS, type Label } from './line.ts';

/** Value of `settled` for a line without a label yet. */
export const OPEN = -1;

/** The lines of one quotation level. */
export interface LevelLines {
  readonly texts: readonly string[];
  /** 1 for lines of only white space that are not part of a quotation, whose words a level does not see. */
  readonly blank: Uint8Array;
  /** Index in `LABELS` of the settled label, or `OPEN`. */
  readonly settled: Int8Array;
  /** The nearest non-blank lines before and after; -1 and the number of lines if there is none. */
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
