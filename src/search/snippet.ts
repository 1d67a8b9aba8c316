import type { Marked } from './record.ts';

/** A span to highlight, and the query word that it matches. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly asked: number;
  readonly quality: number;
}

/** Length of a snippet in UTF-16 units; then the part of it before the first match. */
const LENGTH = 180;
const LEAD = 40;

/** The whole text with its matches highlighted. */
export function markAll(text: string, spans: readonly Span[]): Marked {
  return { text, marks: merge(spans) };
}

/**
 * The passage of the text with the most query words (the first such, weighted by quality of match), with its matches highlighted; the
 * beginning if there are none. Cut at white space, with `…` at each cut.
 */
export function snippet(text: string, spans: readonly Span[], length = LENGTH): Marked {
  if (text.length <= length) return markAll(text, spans);
  const best = bestSpan(spans, length - LEAD);
  const from = best === undefined || best.end <= length - LEAD ? 0 : atWord(text, best.start - LEAD);
  const to =
    from + length >= text.length ? text.length : beforeWord(text, from, from + length, best?.end ?? 0);
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const inside = spans.filter((span) => span.start >= from && span.end <= to);
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + after,
    marks: merge(inside).map(([start, end]) => [start + shift, end + shift]),
  };
}

/**
 * The first span of the window of length `reach` that matches the query words best. Linear: each span enters and leaves the window once.
 */
function bestSpan(spans: readonly Span[], reach: number): Span | undefined {
  let best: Span | undefined;
  let bestWorth = 0;
  let last = 0;
  const inside = new Map<number, number[]>();
  for (const first of spans) {
    while (last < spans.length && (spans[last]?.end ?? 0) <= first.start + reach) {
      const span = spans[last++];
      if (span === undefined) break;
      const qualities = inside.get(span.asked) ?? [];
      qualities.push(span.quality);
      inside.set(span.asked, qualities);
    }
    let worth = 0;
    for (const qualities of inside.values()) worth += qualities.reduce((most, one) => Math.max(most, one), 0);
    if (worth > bestWorth) {
      best = first;
      bestWorth = worth;
    }
    inside.get(first.asked)?.shift();
  }
  return best;
}

/** The first start of a word at or shortly after `from`; else `from`, moved off a surrogate pair. */
function atWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  if (space >= 0 && space < from + LEAD) return space + 1;
  return isLowSurrogate(text, from) ? from + 1 : from;
}

/** The last end of a word at or before `to` and after `least`; else `to`, moved off a surrogate pair. */
function beforeWord(text: string, from: number, to: number, least: number): number {
  const space = text.lastIndexOf(' ', to);
  if (space > from && space >= least) return space;
  return isLowSurrogate(text, to) ? to - 1 : to;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function merge(spans: readonly Span[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
