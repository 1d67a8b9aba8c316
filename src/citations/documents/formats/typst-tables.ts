import { closeBehind } from '../enclosing.ts';
import { type CellMark, type CellSize, rowsOfCells } from '../table-rows.ts';

/** The start of a table or grid. */
const TABLE = /(?<![\p{L}\p{N}_.-])(?:table|grid)\(/gu;

/** Arguments of a table that contain cells, and arguments that are not cells. */
const ROWS = /^(?:table|grid)\.(?:header|footer)\(/;
const LINE = /^(?:table|grid)\.(?:hline|vline)\(/;

/** The name of an argument; its value is a setting, not a cell. */
const NAMED = /^([a-z][a-z-]*)[ \t]*:/;

/** Longest table that is searched. */
const LONGEST = 200_000;

interface Cell extends CellSize {
  readonly start: number;
  readonly end: number;
}

/**
 * The separators between the cells of the tables of a text (Typst's reference, "Table"); if the columns are not given, each line is a row.
 * Linear.
 */
export function typstCells(text: string): CellMark[] {
  const marks: CellMark[] = [];
  let last = 0;
  for (const { 0: call, index } of text.matchAll(TABLE)) {
    if (index < last) continue;
    const open = index + call.length;
    const most = Math.min(text.length, open + LONGEST);
    const end = closeBehind(text, open, most, '()');
    last = end ?? most;
    if (end === undefined) continue;
    const { cells, columns } = argumentsOf(text, open, end - 1);
    const rows = columns === undefined ? undefined : rowsOfCells(cells, columns);
    for (const [at, cell] of cells.entries()) {
      const before = cells[at - 1];
      if (before === undefined) continue;
      const isRowEnd =
        rows === undefined ? text.slice(before.end, cell.start).includes('\n') : rows[at] !== rows[at - 1];
      marks.push({ start: before.end, end: cell.start, isRowEnd });
    }
  }
  return marks;
}

/** The cells among the arguments of a table, and its number of columns, if given. */
function argumentsOf(text: string, from: number, to: number): { cells: Cell[]; columns: number | undefined } {
  const cells: Cell[] = [];
  let columns: number | undefined;
  for (const { start, end } of listed(text, from, to)) {
    const said = text.slice(start, end);
    const name = NAMED.exec(said);
    if (name?.[1] === 'columns') columns = columnsOf(said.slice(name[0].length).trim());
    else if (ROWS.test(said)) {
      const open = start + said.indexOf('(') + 1;
      for (const cell of argumentsOf(text, open, end - 1).cells) cells.push(cell);
    } else if (name === null && !LINE.test(said)) {
      const size = (of: string) =>
        Number(new RegExp(`\\b${of}[ \\t]*:[ \\t]*(\\d{1,3})`).exec(said)?.[1] ?? 1);
      const isCell = /^(?:table|grid)\.cell\(/.test(said);
      cells.push({ start, end, columns: isCell ? size('colspan') : 1, rows: isCell ? size('rowspan') : 1 });
    }
  }
  return { cells, columns };
}

/** `3`, `(auto, 1fr)`, `(1fr,) * 3`. */
function columnsOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  if (!said.startsWith('(')) return 1;
  const close = closeBehind(said, 1, said.length, '()') ?? said.length;
  const times = Number(/^[ \t]*\*[ \t]*(\d{1,3})/.exec(said.slice(close))?.[1] ?? 1);
  return listed(said, 1, close - 1).length * times;
}

/** The items of a list of arguments, trimmed. */
function listed(text: string, from: number, to: number): { start: number; end: number }[] {
  const tables: { start: number; end: number }[] = [];
  let start = from;
  const take = (end: number) => {
    const said = text.slice(start, end);
    const inner = said.trim();
    const begin = start + said.indexOf(inner);
    if (inner !== '') tables.push({ start: begin, end: begin + inner.length });
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const one = text[at] ?? '';
    if (one === ',') take(at);
    else if (one === '"') {
      while (++at < to && text[at] !== '"') if (text[at] === '\\') at++;
    } else {
      const pair = ['()', '[]', '{}'].find(([open]) => open === one);
      if (pair !== undefined) at = (closeBehind(text, at + 1, to, pair) ?? to) - 1;
    }
  }
  take(to);
  return tables;
}
