import type { Label } from './line.ts';

/** Number of characters at the start of a line that are examined. */
const HEAD = 300;

/** A line that begins with a tag, a declaration or an instruction; not `<http://...>` or `<user@host>`. */
const TAG = /^\s*<[/?!]?[A-Za-z][\w.:-]*(?:\s|>|\/>|$)/;

/** Minimum number of tags: fewer may be an example in a sentence. */
const FEWEST = 3;

/** Maximum lines between two that begin with a tag: text, and attributes on their own lines. */
const MAX_GAP = 2;

/** Labels XML and HTML source: runs of lines most of which begin with a tag. */
export function labelMarkup(texts: readonly string[], labels: (Label | undefined)[]): void {
  const tags = texts.flatMap((text, i) =>
    labels[i] === undefined && text.includes('<') && TAG.test(text.slice(0, HEAD)) ? [i] : [],
  );
  for (let from = 0; from < tags.length; ) {
    let to = from;
    while (to + 1 < tags.length && gap(texts, tags[to] ?? 0, tags[to + 1] ?? 0) <= MAX_GAP) to++;
    if (to - from + 1 >= FEWEST)
      for (let i = tags[from] ?? 0; i <= (tags[to] ?? -1); i++) labels[i] ??= 'raw_code';
    from = to + 1;
  }
}

/** Number of non-blank lines between two lines. */
function gap(texts: readonly string[], from: number, to: number): number {
  let words = 0;
  for (let i = from + 1; i < to && words <= MAX_GAP; i++) if ((texts[i] ?? '').trim() !== '') words++;
  return words;
}
