/** How many columns and rows a cell takes. */
export interface CellSize {
  readonly columns: number;
  readonly rows: number;
}

/** Stands in a text for what parts two cells of a row. */
export const CELL_END = '|';

/** Stands for what parts two rows: no citation says whose words stand behind it. */
export const ROW_END = '\u001e';

/** Most columns and rows that a cell is taken to have. */
const MOST = 1000;

/** In which row each cell of a table begins, where they are put one after the other into what is free from left to right (HTML, "Forming a table"). */
export function rowsOfCells(cells: readonly CellSize[], width: number): number[] {
  const columns = Math.min(Math.max(1, width), MOST);
  /** The first row in which each column is free. */
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

/** A mark that parts what stands before a cell from it, and the blanks around it. */
export interface CellMark {
  readonly start: number;
  readonly end: number;
  /** Whether the cell behind it is of another row than the one before. */
  readonly isRowEnd: boolean;
}

/** A text, as long as it is, in which cells of a row stand on one line with a mark between them, and rows are parted by another. @param marks In the order of the text. */
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
