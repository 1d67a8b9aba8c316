import type { Mention } from './model.ts';
import { placesIn } from './place.ts';

/** A link to an entry or argument. */
export interface FieldLink {
  readonly to: string;
  readonly words: string | undefined;
}

/** Code between backticks. */
export interface FieldCode {
  readonly code: string;
}

/** A character within a link; may be a line end, but not the end of a paragraph. */
const INSIDE = String.raw`\n(?![ \t\r]*\n)`;
/** `[[id]]` and `[[id|words]]`, possibly with a backslash before the bar. */
const LINK = new RegExp(
  String.raw`\[\[((?:[^[\]|\n]|${INSIDE}){1,200}?)(?:\\?\|((?:[^[\]\n]|${INSIDE}){1,500}))?\]\]`,
  'g',
);

/** Code, which contains no links; or a link. */
const MARKUP = new RegExp(String.raw`\`((?:[^\`\n]|${INSIDE}){1,200})\`|${LINK.source}`, 'g');

/**
 * Splits a text of the frontmatter into plain text, code and links, in order. It is not Markdown: `[[id]]`, `[[id|words]]` and backticks
 * are the only markup.
 */
export function fieldParts(text: string): (string | FieldLink | FieldCode)[] {
  const parts: (string | FieldLink | FieldCode)[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const [whole, code, to = '', words] = match;
    parts.push(code === undefined ? { to: to.trim(), words: words?.trim().replace(/\s+/g, ' ') } : { code });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The text with each link replaced by its words, for descriptions, excerpts and search. */
export function withoutLinks(text: string, nameOf: (id: string) => string): string {
  return fieldParts(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'code' in part ? part.code : (part.words ?? nameOf(part.to));
    })
    .join('');
}

/** The mentions in a text of the frontmatter, or in its YAML notation. */
export function fieldMentions(text: string): Mention[] {
  const placeOf = placesIn(text);
  return [...text.matchAll(MARKUP)].flatMap(({ 1: code, 2: written = '', index }): Mention[] => {
    if (code !== undefined) return [];
    const target = written.trim();
    const start = index + '[['.length + written.indexOf(target);
    return [{ target, as: 'link', start, ...placeOf(start) }];
  });
}
