import { escapeHtml, htmlWithControls } from './html.ts';
import { findLinks } from './links.ts';

/** A stretch of a text (UTF-16 units, end exclusive) and the element that goes round it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  /** The opening tag for a further piece of the element after another interrupted it: without the id, which must be unique. */
  readonly reopen: string;
  readonly close: string;
  /** Inside all that is not. */
  readonly innermost?: boolean;
}

function linksOf(text: string): Stretch[] {
  return findLinks(text).map(({ start, end, href }) => {
    const open = `<a href="${escapeHtml(href)}" rel="nofollow noopener ugc">`;
    return { start, end, open, reopen: open, close: '</a>', innermost: true };
  });
}

/** The elements that open at each offset, outermost (the one that ends last) first. */
function byStart(stretches: readonly Stretch[]): Map<number, Stretch[]> {
  const starting = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const there = starting.get(stretch.start);
    if (there === undefined) starting.set(stretch.start, [stretch]);
    else there.push(stretch);
  }
  for (const there of starting.values()) there.sort((a, b) => b.end - a.end);
  return starting;
}

function sharedLength(a: readonly Stretch[], b: readonly Stretch[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Text of a post as HTML: literal, its web addresses linked, its controls visible, with the given elements (evidence,
 *  lines of a diff) round their stretches. No element crosses another: one that would is closed and opened again. */
export function wordsToHtml(text: string, given: readonly Stretch[] = []): string {
  const stretches = [...given.filter(({ start, end }) => start < end), ...linksOf(text)];
  if (stretches.length === 0) return htmlWithControls(text);
  const starting = byStart(stretches);
  const bounds = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const seen = new Set<Stretch>();
  let open: Stretch[] = [];
  let html = '';
  let at = 0;
  for (const bound of bounds) {
    html += htmlWithControls(text.slice(at, bound));
    at = bound;
    const staying = [...open.filter(({ end }) => end > bound), ...(starting.get(bound) ?? [])];
    const next = [...staying.filter((one) => !one.innermost), ...staying.filter((one) => one.innermost)];
    const shared = sharedLength(open, next);
    for (const stretch of open.slice(shared).reverse()) html += stretch.close;
    for (const stretch of next.slice(shared)) {
      html += seen.has(stretch) ? stretch.reopen : stretch.open;
      seen.add(stretch);
    }
    open = next;
  }
  return html + htmlWithControls(text.slice(at));
}
