import type { Citation, DocumentFormat, Span } from '../document.ts';

/**
 * Maximum number of citations that one label, or the source of one quotation, may stand for; the first count. Otherwise n references to a
 * note of n citations would stand for n².
 */
const MOST_CITED = 50;

/** A reference to citations in the running text: the link or command around one, or a label whose definition cites. */
export interface Mention extends Span {
  /** The citations, the likeliest first. */
  readonly by: readonly Span[];
}

/** The span of a citation, the home of a permalink included. */
export function outerSpan({ start, end, home = '' }: Citation): Span {
  return { start: start - home.length, end };
}

/**
 * Every mention of a text, in order.
 *
 * @param citations In the order of the text.
 */
export function mentionsIn(text: string, format: DocumentFormat, citations: readonly Citation[]): Mention[] {
  const spans = citations.map(outerSpan);
  const labels = new Map<string, Span[]>();
  for (const { label, ...body } of format.definitionsIn?.(text) ?? []) {
    const cited = within(spans, body, MOST_CITED);
    if (cited.length > 0 && !labels.has(label)) labels.set(label, cited);
  }
  const byStart = new Map<number, Mention>();
  spans.forEach((span, at) => {
    const from = spans[at - 1]?.end ?? 0;
    const to = spans[at + 1]?.start ?? text.length;
    const around = format.linkAround?.(text, span, from, to) ?? span;
    byStart.set(around.start, { ...around, by: [span] });
  });
  for (const { label, start, end } of labels.size === 0 ? [] : (format.referencesIn?.(text) ?? [])) {
    const cited = labels.get(label);
    if (cited === undefined) continue;
    const before = byStart.get(start);
    byStart.set(start, {
      start,
      end: Math.max(end, before?.end ?? 0),
      by: [...(before?.by ?? []), ...cited].slice(0, MOST_CITED),
    });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** Index of the first of some sorted spans that ends behind an offset. */
export function firstEndingBehind(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans, of a sorted list, that overlap another; at most some of them, the first. */
export function within<T extends Span>(
  spans: readonly T[],
  { start, end }: Span,
  most = Number.POSITIVE_INFINITY,
): T[] {
  const overlapping: T[] = [];
  for (let at = firstEndingBehind(spans, start); at < spans.length && overlapping.length < most; at++) {
    const span = spans[at] as T;
    if (span.start >= end) break;
    overlapping.push(span);
  }
  return overlapping;
}

/** The citations that the mentions in a span lead to. */
export function citedIn(mentions: readonly Mention[], span: Span): Span[] {
  return within(mentions, span, MOST_CITED)
    .flatMap(({ by }) => by)
    .slice(0, MOST_CITED);
}
