import type { Span } from './document.ts';

/** Replaces spans by blanks; keeps line ends, so that all offsets stay valid. */
export function blanked(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\n\r]/g, ' ');
    at = end;
  }
  return out + text.slice(at);
}

/** The spans of a group of a pattern (flags `g` and `d`) in a text. */
export function spansOf(text: string, pattern: RegExp, group = 0): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const at = indices?.[group];
    return at === undefined ? [] : [{ start: at[0], end: at[1] }];
  });
}

/** The spans of a pattern (flag `g`) within the spans of another's group: `\cite{a, b}` has two keys. */
export function spansWithin(text: string, outer: readonly Span[], pattern: RegExp): Span[] {
  return outer.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}

/** A line of a text; `end` excludes the line end. */
export interface LineSpan extends Span {
  readonly text: string;
}

/** The lines of a text. */
export function linesOf(text: string): LineSpan[] {
  const lines: LineSpan[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length + 1 : feed + 1;
    const end = feed < 0 ? text.length : text[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    lines.push({ start, end, text: text.slice(start, end) });
    start = next;
  }
  return lines;
}

/** The indentation of a line in columns, tabs to multiples of eight; infinite for a blank line. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += 8 - (columns % 8);
    else if (character === ' ') columns++;
    else return columns;
  }
  return Number.POSITIVE_INFINITY;
}
