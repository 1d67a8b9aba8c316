import type { LocatedEvidence, TextPoint, TextRange } from './model.ts';
import { standardMarksOf } from './quote-marks.ts';

/** A selector of words (W3C Web Annotation, TextQuoteSelector). */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where evidence was looked for: found once, nowhere, or in several places. */
export type Location =
  | { readonly found: 'once'; readonly range: TextRange }
  | { readonly found: 'never' }
  | { readonly found: 'often'; readonly ranges: readonly TextRange[] };

/** A text with its quote marks set aside and white space folded, and where each character of it came from. */
export interface FoldedText {
  readonly folded: string;
  /** By index into `folded`: line from 0, and column in UTF-16 units. */
  readonly points: readonly TextPoint[];
}

/** Folds a text so that evidence is found whatever its wrapping: runs of white space become one space, leading `>` marks go. */
export function foldText(text: string): FoldedText {
  let folded = '';
  const points: TextPoint[] = [];
  text.split('\n').forEach((line, number) => {
    for (let column = standardMarksOf(line).length; column < line.length; column++) {
      const char = line[column] as string;
      const isSpace = /\s/.test(char);
      if (isSpace && (folded === '' || folded.endsWith(' '))) continue;
      folded += isSpace ? ' ' : char;
      points.push({ line: number, column });
    }
    if (folded !== '' && !folded.endsWith(' ')) {
      folded += ' ';
      points.push({ line: number, column: line.length });
    }
  });
  return { folded, points };
}

/** Looks for evidence, word for word, in a folded text. */
export function locate(quote: Quote, text: FoldedText): Location {
  const exact = fold(quote.exact);
  if (exact === '') return { found: 'never' };
  const prefix = fold(quote.prefix ?? '');
  const suffix = fold(quote.suffix ?? '');
  const ranges: TextRange[] = [];
  for (let at = text.folded.indexOf(exact); at >= 0; at = text.folded.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (
      !text.folded.slice(0, at).trimEnd().endsWith(prefix) ||
      !text.folded.slice(end).trimStart().startsWith(suffix)
    )
      continue;
    ranges.push(rangeOf(text, at, end));
  }
  if (ranges.length === 0) return { found: 'never' };
  return ranges.length === 1 && ranges[0] ? { found: 'once', range: ranges[0] } : { found: 'often', ranges };
}

/** Evidence with its place in the text, where it has exactly one. */
export function locateEvidence(quote: Quote, text: FoldedText): LocatedEvidence {
  const { exact, prefix, suffix } = quote;
  const location = locate(quote, text);
  return {
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(location.found === 'once' ? { range: location.range } : {}),
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function rangeOf({ points }: FoldedText, at: number, end: number): TextRange {
  const start = points[at] as TextPoint;
  const last = points[end - 1] as TextPoint;
  return { start, end: { line: last.line, column: last.column + 1 } };
}
