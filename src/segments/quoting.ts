import { GROUPWISE, SUPERCITE } from './attribution-words.ts';
import { isBlank } from './blank.ts';
import { withPrefixes } from './prefixes.ts';
import { quoteMarks, withoutInnermost } from './quote-marks.ts';

/** How a line is quoted: its depth, and the code units that its marks take. */
export interface Quoting {
  readonly depth: number;
  readonly length: number;
  /** The tail of the quoted line before it, which a mailer broke off without marks. */
  readonly tail?: boolean;
}

const OWN: Quoting = { depth: 0, length: 0 };

/** A compiler's or checker's line as test robots prefix it with `>>`: `>> file.c:1:2: error`. */
const ROBOT =
  /^(?:[\w.+/-]{1,200}:\d+(?::\d+)?:? |(?:\S{1,80}: )?(?:error|warning|ERROR|WARNING|fatal error|Warning|Error): ?|[\w.+/-]{1,200}\.(?:c|h|o|S|cc|cpp|rs|dts|dtsi|ko|sh|py|txt|rst|yaml)\b:?)/;
const PREFIXED = /prefixed by >>/;

/** Longest prefix of a line that tells how it is quoted. */
const HEAD = 300;

/** A mark that may as well be the context of a patch. */
const INDENTED_MARK = /^ {1,3}>/;

/** Whether a line's `>` belong to the attribution that it is. */
function isHeadOfMarks(text: string): boolean {
  return SUPERCITE.test(text) || GROUPWISE.test(text);
}

/** How each line of a body is quoted; `isPatch` says of a line that a patch's counts hold it, so that ` >` is its context. */
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

/** Takes `>>` that a robot put before a finding, and `>From` that a mailbox put there, out of the marks. */
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

/** Whether `  > 437\t...` marks a line in a listing with numbers: the next number is on the line before or after. */
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

/** A quoted line this long may have had its end broken off by a mailer that wraps at 72 to 80 columns. */
const WRAPPED_FROM = 66;

/** Broken-off ends are short, and one line, or they are prose. */
const LONGEST_TAIL = 45;

/** Marks as `tail` an unmarked line that stands directly between two quoted ones, behind a long one. */
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
