import { GROUPWISE, SUPERCITE } from './attribution-words.ts';
import { isBlank } from './blank.ts';
import { withPrefixes } from './prefixes.ts';
import { quoteMarks, withoutInnermost } from './quote-marks.ts';

/** The quoting of a line: its depth, and the length of its marks in code units. */
export interface Quoting {
  readonly depth: number;
  readonly length: number;
  /** True for the end of the previous quoted line that a client wrapped without marks. */
  readonly tail?: boolean;
}

const OWN: Quoting = { depth: 0, length: 0 };

/** A message of a compiler or checker that test robots prefix with `>>`: `>> file.c:1:2: error`. */
const ROBOT =
  /^(?:[\w.+/-]{1,200}:\d+(?::\d+)?:? |(?:\S{1,80}: )?(?:error|warning|ERROR|WARNING|fatal error|Warning|Error): ?|[\w.+/-]{1,200}\.(?:c|h|o|S|cc|cpp|rs|dts|dtsi|ko|sh|py|txt|rst|yaml)\b:?)/;
const PREFIXED = /prefixed by >>/;

/** Longest prefix of a line that determines how it is quoted. */
const HEAD = 300;

/** A mark that may also be a context line of a patch. */
const INDENTED_MARK = /^ {1,3}>/;

/** Whether a line's `>` belong to an attribution. */
function isHeadOfMarks(text: string): boolean {
  return SUPERCITE.test(text) || GROUPWISE.test(text);
}

/** The quoting of each line of a body; `isPatch` says whether a line is part of a patch, whose ` >` is context. */
export function quoting(texts: readonly string[], isPatch: (line: number) => boolean): Quoting[] {
  const marks: Quoting[] = texts.map((text, i) =>
    (INDENTED_MARK.test(text) && isPatch(i)) || (text.startsWith('>>') && isHeadOfMarks(text.slice(0, HEAD)))
      ? OWN
      : quoteMarks(text),
  );
  withoutRobots(texts, marks);
  withPrefixes(texts, marks);
  withTails(texts, marks);
  return marks;
}

/** Excludes a robot's `>>` before a finding, and a mailbox's `>From `, from the quote marks. */
function withoutRobots(texts: readonly string[], marks: Quoting[]): void {
  let announced: boolean | undefined;
  const robots = texts.map((text, i) => {
    const { depth, length } = marks[i] ?? OWN;
    if (depth < 2 || text.slice(length - 3, length) !== '>> ') return false;
    if (ROBOT.test(text.slice(length, length + HEAD))) return true;
    if (depth !== 2) return false;
    announced ??= texts.some((other) => other.length < HEAD && PREFIXED.test(other));
    return announced;
  });
  let before = 0;
  for (let i = 0; i < texts.length; i++) {
    const own = marks[i] ?? OWN;
    if (own.depth === 1 && /^[ \d]/.test((texts[i] ?? '').slice(own.length)) && isListing(texts, i))
      marks[i] = OWN;
    if (!robots[i]) {
      if (!isBlank(texts[i] ?? '')) before = own.depth;
      if (own.depth === 1 && (texts[i] ?? '').startsWith('>From ') && around(marks, i) === 0) marks[i] = OWN;
      continue;
    }
    let next = i + 1;
    while (next < texts.length && next - i < 50 && (robots[next] || isBlank(texts[next] ?? ''))) next++;
    const after = next < texts.length ? (marks[next]?.depth ?? 0) : 0;
    if (Math.max(before, after) <= own.depth - 2) marks[i] = withoutInnermost(texts[i] ?? '', own, 2);
    else before = own.depth;
  }
}

const LISTED = /^(?: {0,2}>)? *(\d{1,6})(?=\s|$)/;

/** Whether `  > 437\t...` marks a line in a numbered listing: an adjacent line has the adjacent number. */
function isListing(texts: readonly string[], i: number): boolean {
  const number = LISTED.exec(texts[i] ?? '')?.[1];
  if (number === undefined) return false;
  const near = (text: string | undefined, want: number) =>
    text !== undefined && !text.startsWith('>') && Number(LISTED.exec(text)?.[1] ?? -2) === want;
  return near(texts[i - 1], Number(number) - 1) || near(texts[i + 1], Number(number) + 1);
}

function around(marks: readonly Quoting[], i: number): number {
  return Math.max(marks[i - 1]?.depth ?? 0, marks[i + 1]?.depth ?? 0);
}

/** Minimum length of a quoted line whose end may have been wrapped by a client at 72 to 80 columns. */
const WRAPPED_FROM = 66;

/** Maximum length of a wrapped end, which is also one line: otherwise it is prose. */
const LONGEST_TAIL = 45;

/** Sets `tail` on an unmarked line directly between two quoted ones, after a long one. */
function withTails(texts: readonly string[], marks: Quoting[]): void {
  for (let i = 1; i + 1 < texts.length; i++) {
    const before = marks[i - 1]?.depth;
    if (marks[i]?.depth !== 0 || !before || before !== marks[i + 1]?.depth) continue;
    const text = (texts[i] ?? '').trimEnd();
    if (text === '') continue;
    const brokenOff = (texts[i - 1] ?? '').trimEnd().length >= WRAPPED_FROM && text.length <= LONGEST_TAIL;
    if (brokenOff && !/^[\s*+\-[]/.test(text)) marks[i] = { ...OWN, tail: true };
  }
}
