import type { BodyLine, Relation } from '../../entries/index.ts';
import type { TextRange } from '../../knowledge/index.ts';
import { relationWord } from '../standing-words.ts';
import { escapeHtml } from './html.ts';
import type { Stretch } from './words.ts';

/** The words of an argument in its post. */
export interface Mark {
  readonly id: string;
  /** Ids it had before, to which links may lead still. */
  readonly aliases?: readonly string[];
  readonly relation: Relation;
  readonly range: TextRange;
}

/** Columns of the line (as sent) that the range covers, end exclusive; undefined if none. */
function columnsOn(range: TextRange, line: BodyLine): [number, number] | undefined {
  if (line.line < range.start.line || line.line > range.end.line) return undefined;
  const start = line.line === range.start.line ? range.start.column : 0;
  const end = line.line === range.end.line ? range.end.column : Number.POSITIVE_INFINITY;
  const shown = (column: number) => Math.min(Math.max(column - line.marks.length, 0), line.content.length);
  return [shown(start), shown(end)];
}

/** The range of a mark in the lines joined by line feeds, from its first to its last word there; undefined if it is not in them. */
export function stretchIn(
  mark: Mark,
  lines: readonly BodyLine[],
): { start: number; end: number } | undefined {
  let offset = 0;
  let start: number | undefined;
  let end = 0;
  for (const line of lines) {
    const columns = columnsOn(mark.range, line);
    if (columns !== undefined && columns[0] < columns[1]) {
      start ??= offset + columns[0];
      end = offset + columns[1];
    }
    offset += line.content.length + 1;
  }
  return start === undefined ? undefined : { start, end };
}

/** The element around a mark's words. The first piece on the page has the argument's id, so that links lead to it. */
export function markStretch(mark: Mark, at: { start: number; end: number }, first: boolean): Stretch {
  const attributes = `class="evidence ${mark.relation}" data-argument="${mark.id}"`;
  const reopen = `<mark ${attributes}>`;
  const former = (mark.aliases ?? []).map((id) => `<span id="${id}"></span>`).join('');
  const open = first
    ? `${former}<mark id="${mark.id}" ${attributes} title="${escapeHtml(relationWord(mark.relation))}">`
    : reopen;
  return { ...at, open, reopen, close: '</mark>' };
}
