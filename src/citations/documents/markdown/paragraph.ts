import type { Span } from '../document.ts';
import { unreadInline } from './inline.ts';

/** The code and comments of a paragraph, given its lines without the marks of their containers. */
export function inlineOf(lines: readonly Span[], text: string): Span[] {
  const joined = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  const begins: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    begins.push(length);
    length += end - start + 1;
  }
  let row = 0;
  const place = (offset: number): number => {
    while ((begins[row + 1] ?? Number.POSITIVE_INFINITY) <= offset) row++;
    return (lines[row]?.start ?? 0) + offset - (begins[row] ?? 0);
  };
  return unreadInline(joined).map(({ start, end }) => ({ start: place(start), end: place(end - 1) + 1 }));
}
