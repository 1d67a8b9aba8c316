import type { Attribution, Line } from '../segments/index.ts';

/** The lines of an attribution, joined by spaces. */
export function saidBy(lines: readonly Line[], { start, end }: Attribution): string {
  return lines
    .slice(start, end)
    .map((line) => line.content.trim())
    .join(' ');
}
