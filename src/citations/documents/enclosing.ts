import type { Span } from './document.ts';

/** Where the bracket stands that is open at a place, looked for backwards to a bound; those that close before it are passed over. */
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

/** Where the bracket ends that closes what is open at a place, looked for up to a bound. */
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

/** A span with what stands around it: where a pattern matches right before and another right behind; each is tried by itself. */
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
