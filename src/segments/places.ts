import { type Divider, PLACE } from './feature-names.ts';
import { type LevelLines, OPEN } from './level-lines.ts';
import { LABELS, type Label } from './line.ts';

/** Labels, settled by structure, of lines that divide a body into sections. */
const CUTS: readonly Label[] = [
  'visual_separator',
  'quotation',
  'quotation_marker',
  'inline_headers',
  'patch',
];

const IS_CUT = Uint8Array.from(LABELS, (label) => (CUTS.includes(label) ? 1 : 0));
const SEPARATOR = LABELS.indexOf('visual_separator');

/** Whether a line divides its level into sections. */
export function isCut({ blank, settled }: LevelLines, line: number): boolean {
  return blank[line] === 0 && IS_CUT[settled[line] ?? OPEN] === 1;
}

/** The position of each line. */
export interface LinePositions {
  /** The feature for what precedes the line's section. */
  readonly section: Int32Array;
  /** Number of non-blank lines from the start of the section, to its end, and to the end of the body. */
  readonly fromStart: Int32Array;
  readonly toCut: Int32Array;
  readonly toEnd: Int32Array;
}

export function places(lines: LevelLines): LinePositions {
  const count = lines.texts.length;
  const section = new Int32Array(count);
  const fromStart = new Int32Array(count);
  const toCut = new Int32Array(count);
  const toEnd = new Int32Array(count);
  let kind = PLACE.first;
  let seen = 0;
  for (let i = 0; i < count; i++) {
    if (isCut(lines, i)) {
      kind = sectionAfter(lines, i);
      seen = 0;
    }
    section[i] = kind;
    fromStart[i] = seen;
    if (lines.blank[i] === 0) seen++;
  }
  let left = 0;
  let cut = 0;
  for (let i = count - 1; i >= 0; i--) {
    if (isCut(lines, i)) cut = 0;
    toEnd[i] = left;
    toCut[i] = cut;
    if (lines.blank[i] === 0) {
      left++;
      cut++;
    }
  }
  return { section, fromStart, toCut, toEnd };
}

/** Appends the features of an open line's position. */
export function addPlace(found: number[], lines: LevelLines, places: LinePositions, line: number): void {
  const { blank, settled, before, after } = lines;
  found.push(places.section[line] as number);
  const fromStart = places.fromStart[line] as number;
  if (fromStart <= 2) found.push(fromStart <= 1 ? PLACE.line1 : PLACE.line2);
  const left = PLACE.bodyLeft[places.toEnd[line] as number];
  if (left !== undefined) found.push(left);
  const sectionLeft = PLACE.sectionLeft[places.toCut[line] as number];
  if (sectionLeft !== undefined) found.push(sectionLeft);
  found.push(line === 0 || blank[line - 1] === 1 ? PLACE.blankBefore : PLACE.joinedBefore);
  found.push(line + 1 === blank.length || blank[line + 1] === 1 ? PLACE.blankAfter : PLACE.joinedAfter);
  const follows = PLACE.follows[settled[before[line] as number] ?? OPEN];
  if (follows !== undefined) found.push(follows);
  const precedes = PLACE.precedes[settled[after[line] as number] ?? OPEN];
  if (precedes !== undefined) found.push(precedes);
}

function sectionAfter({ texts, settled }: LevelLines, line: number): number {
  const label = settled[line] as number;
  if (label === SEPARATOR) return PLACE.afterDivider[dividerOf(texts[line] ?? '')];
  return PLACE.afterLabel[label] ?? PLACE.first;
}

/** The kind of a divider: a signature delimiter (RFC 3676 4.3), an underline, others. */
function dividerOf(text: string): Divider {
  if (/^-- ?\r?$/.test(text)) return 'delimiter';
  if (/^_{20,}/.test(text)) return 'underscores';
  if (/^-{20,}/.test(text)) return 'dashes';
  return text.trim().length >= 20 ? 'long divider' : 'short divider';
}
