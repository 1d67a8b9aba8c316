/** How many columns and rows a cell takes. */
export interface CellSize {
  readonly columns: number;
  readonly rows: number;
}

/** Replaces the separator between two cells of a row. */
export const CELL_END = '|';

/** Replaces the separator between two rows: no citation belongs to quoted words across it. */
export const ROW_END = '\u001e';

/** Upper bound for the columns and rows of a cell. */
const MOST = 1000;

/** The row of each cell of a table when cells fill the free columns from left to right (HTML, "Forming a table"). */
export function rowsOfCells(cells: readonly CellSize[], width: number): number[] {
  const columns = Math.min(Math.max(1, width), MOST);
  /** For each column, the first row in which it is free. */
  const free = new Array<number>(columns).fill(0);
  let row = 0;
  let column = 0;
  return cells.map((cell) => {
    while ((free[column] ?? 0) > row || column >= columns) {
      column++;
      if (column < columns) continue;
      column = 0;
      row++;
    }
    const of = row;
    for (let left = Math.min(cell.columns, MOST); left > 0 && column < columns; left--)
      free[column++] = row + Math.min(cell.rows, MOST);
    return of;
  });
}

/** The separator before a cell, with the blanks around it. */
export interface CellMark {
  readonly start: number;
  readonly end: number;
  /** Whether the next cell begins a new row. */
  readonly isRowEnd: boolean;
}

/**
 * The text, at the same length, with the cells of a row on one line, separated by one mark, and rows separated by another.
 *
 * @param marks In the order of the text.
 */
export function withCells(text: string, marks: readonly CellMark[]): string {
  const written: string[] = [];
  let at = 0;
  for (const { start, end, isRowEnd } of marks) {
    if (start < at || end <= start) continue;
    written.push(text.slice(at, start), (isRowEnd ? ROW_END : CELL_END).padEnd(end - start));
    at = end;
  }
  return written.join('') + text.slice(at);
}
