import type { Span } from './document.ts';

/**
 * Offset of the bracket that is still open at a position, searched backwards to a bound; brackets closed before the position are skipped.
 */
export function openBefore(
  text: string,
  place: number,
  from: number,
  [open, close]: string,
): number | undefined {
  let depth = 0;
  for (let at = place - 1; at >= from; at--) {
    const one = text[at];
    if (one !== open && one !== close) continue;
    if (text[at - 1] === '\\') continue;
    if (one === close) depth++;
    else if (depth === 0) return at;
    else depth--;
  }
  return undefined;
}

/** End offset of the bracket that closes what is open at a position, searched up to a bound. */
export function closeBehind(
  text: string,
  place: number,
  to: number,
  [open, close]: string,
): number | undefined {
  let depth = 0;
  for (let at = place; at < to; at++) {
    const one = text[at];
    if (one !== open && one !== close) continue;
    if (text[at - 1] === '\\') continue;
    if (one === open) depth++;
    else if (depth === 0) return at + 1;
    else depth--;
  }
  return undefined;
}

/** Extends a span by what matches right before it and right behind it; each side is tried on its own. */
export function grown(
  text: string,
  { start, end }: Span,
  from: number,
  to: number,
  before: RegExp,
  behind: RegExp,
): Span {
  const left = before.exec(text.slice(Math.max(from, start - 400), start))?.[0].length ?? 0;
  const right = behind.exec(text.slice(end, Math.min(to, end + 400)))?.[0].length ?? 0;
  return { start: start - left, end: end + right };
}
