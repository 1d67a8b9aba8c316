/** The `>` marks at the start of a line, with the space that may stand between and behind them. */
export function standardMarksOf(line: string): string {
  return /^(?: {0,3}>)+ ?/.exec(line)?.[0] ?? '';
}
