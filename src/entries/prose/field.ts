import type { Mention } from './model.ts';
import { placesIn } from './place.ts';

/** A link of a text to an entry or argument. */
export interface FieldLink {
  readonly to: string;
  readonly words: string | undefined;
}

/** A character within a link; a line may end in it, and no paragraph. */
const INSIDE = String.raw`\n(?![ \t\r]*\n)`;
/** `[[id]]` and `[[id|words]]`, perhaps with a backslash before the bar. */
const LINK = new RegExp(
  String.raw`\[\[((?:[^[\]|\n]|${INSIDE}){1,200}?)(?:\\?\|((?:[^[\]\n]|${INSIDE}){1,500}))?\]\]`,
  'g',
);

/**
 * A text of the frontmatter as plain parts and links, in order. It is no Markdown: `[[id]]` and `[[id|words]]` are all the markup it has.
 */
export function fieldParts(text: string): (string | FieldLink)[] {
  const parts: (string | FieldLink)[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ to: (match[1] ?? '').trim(), words: match[2]?.trim().replace(/\s+/g, ' ') });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The text with each link replaced by its words: for descriptions, excerpts and search. */
export function withoutLinks(text: string, nameOf: (id: string) => string): string {
  return fieldParts(text)
    .map((part) => (typeof part === 'string' ? part : (part.words ?? nameOf(part.to))))
    .join('');
}

/** The mentions of a text of the frontmatter, or of one as it is written there, in YAML. */
export function fieldMentions(text: string): Mention[] {
  const placeOf = placesIn(text);
  return [...text.matchAll(LINK)].map(({ 1: written = '', index }) => {
    const target = written.trim();
    const start = index + '[['.length + written.indexOf(target);
    return { target, as: 'link', start, ...placeOf(start) };
  });
}
