/** A link of a curated text to an entry or argument. */
export interface WikiLink {
  readonly to: string;
  readonly words: string | undefined;
}

const LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,500}))?\]\]/g;

/** A text of the frontmatter as plain parts and `[[id]]` or `[[id|words]]` links, in order. (In bodies the MDX compiler finds them.) */
export function wikiLinks(text: string): (string | WikiLink)[] {
  const parts: (string | WikiLink)[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ to: (match[1] ?? '').trim(), words: match[2]?.trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The text with each link replaced by its words: for descriptions and excerpts. */
export function withoutLinks(text: string, nameOf: (id: string) => string): string {
  return wikiLinks(text)
    .map((part) => (typeof part === 'string' ? part : (part.words ?? nameOf(part.to))))
    .join('');
}
