import { linesOf } from '../spans.ts';
import { type CellMark, type CellSize, rowsOfCells } from '../table-rows.ts';

/** The line that begins a table and ends it. */
const FENCE = /^\|={3,}[ \t]*$/;

/** The columns of a table, in the attributes above it: `cols="1,2a"`, `cols=3*`, `cols="2*,1"`. */
const COLUMNS = /\bcols=(?:"([^"\n]{1,400})"|([^\s,\]]{1,80}))/;

/** What begins a cell, with its size and its style before it: `|`, `2+|`, `.2+a|`, `3*|` (Asciidoctor's manual, "Table cells"). */
const CELL = /(?<![^\s|])(?:(\d{1,3})?(?:\.(\d{1,3}))?([+*]))?[<^>]?(?:\.[<^>])?[adehlmsv]?(?<!\\)\|/g;

interface Cell extends CellSize {
  readonly start: number;
  readonly end: number;
}

/**
 * The separators between the cells of the tables of a text. A table without a column specification has as many columns as its first line
 * has cells. Linear.
 */
export function asciidocCells(text: string): CellMark[] {
  const marks: CellMark[] = [];
  let attributes = '';
  let table: { cells: Cell[]; columns: number | undefined } | undefined;
  for (const { start, text: line } of linesOf(text)) {
    if (table === undefined) {
      if (FENCE.test(line)) table = { cells: [], columns: columnsOf(attributes) };
      if (line.trim() !== '' && !line.startsWith('.')) attributes = line.startsWith('[') ? line : '';
      continue;
    }
    if (FENCE.test(line)) {
      for (const mark of marksOf(text, table.cells, table.columns ?? 1)) marks.push(mark);
      table = undefined;
      attributes = '';
      continue;
    }
    const cells = [...line.matchAll(CELL)].flatMap(
      ({ 0: mark, 1: wide, 2: high, 3: sign, index }): Cell[] => {
        const times = sign === '*' ? Number(wide ?? 1) : 1;
        const size =
          sign === '+' ? { columns: Number(wide ?? 1), rows: Number(high ?? 1) } : { columns: 1, rows: 1 };
        const at = { start: start + index, end: start + index + mark.length };
        return Array.from({ length: Math.max(1, times) }, () => ({ ...at, ...size }));
      },
    );
    table.columns ??= cells.length === 0 ? undefined : cells.reduce((sum, cell) => sum + cell.columns, 0);
    for (const cell of cells) table.cells.push(cell);
  }
  return marks;
}

/** The separator before each cell, with the line end before it if it continues a row. */
function marksOf(text: string, cells: readonly Cell[], columns: number): CellMark[] {
  const rows = rowsOfCells(cells, columns);
  return cells.map(({ start, end }, at) => {
    const isRowEnd = rows[at] !== rows[at - 1];
    let from = start;
    while (!isRowEnd && from > 0 && /\s/.test(text[from - 1] ?? '')) from--;
    return { start: from, end, isRowEnd };
  });
}

function columnsOf(attributes: string): number | undefined {
  const match = COLUMNS.exec(attributes);
  const said = match?.[1] ?? match?.[2];
  if (said === undefined) return undefined;
  return said.split(/[,;]/).reduce((sum, one) => sum + Number(/^\s*(\d{1,3})\*/.exec(one)?.[1] ?? 1), 0);
}
