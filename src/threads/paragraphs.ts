import { hash as digest } from 'node:crypto';
import type { Line } from '../segments/index.ts';
import { wordsOf } from './words.ts';

/** A paragraph of a post: consecutive non-blank lines of one depth. */
export interface Paragraph {
  /** Range of lines from 0, end exclusive. */
  readonly lines: readonly [start: number, end: number];
  /** 0 for the author's own words. */
  readonly depth: number;
  /**
   * Its name for links: `p-` and eight hex digits of the SHA-256 of its words in lower case (of its text if it has none), with `-2`, `-3`,
   * ... for repetitions. Stays the same as long as the words do.
   */
  readonly anchor: string;
}

const paragraphsOfLines = new WeakMap<readonly Line[], readonly Paragraph[]>();

/** The paragraphs of a text, in order. Cached by the lines. */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const known = paragraphsOfLines.get(lines) ?? paragraphsIn(lines);
  paragraphsOfLines.set(lines, known);
  return known;
}

function paragraphsIn(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const used = new Map<string, number>();
  for (let start = 0; start < lines.length; ) {
    const first = lines[start] as Line;
    let end = start + 1;
    if (isBlank(first)) {
      start = end;
      continue;
    }
    while (end < lines.length && lines[end]?.depth === first.depth && !isBlank(lines[end] as Line)) end++;
    const hash = hashOf(lines.slice(start, end).map((line) => line.content));
    const nth = (used.get(hash) ?? 0) + 1;
    used.set(hash, nth);
    paragraphs.push({
      lines: [start, end],
      depth: first.depth,
      anchor: `p-${hash}${nth > 1 ? `-${nth}` : ''}`,
    });
    start = end;
  }
  return paragraphs;
}

export function isBlank(line: Line): boolean {
  return line.content.trim() === '';
}

function hashOf(contents: readonly string[]): string {
  const text = contents.join('\n');
  const folded = wordsOf(text).join(' ').toLowerCase() || text.replace(/\s+/g, '');
  return digest('sha256', folded).slice(0, 8);
}
