import { bibtex } from './formats/bibtex.ts';
import { markdown } from './formats/markdown.ts';
import { text } from './formats/text.ts';
import type { CitationItem } from './item.ts';

interface Format {
  /** What it is called where a reader chooses. */
  readonly label: string;
  readonly format: (item: CitationItem) => string;
}

/** The formats of a citation, in the order in which they are offered: one file of formats/ each. */
const TABLE = {
  markdown: { label: 'Markdown', format: markdown },
  text: { label: 'Plain text', format: text },
  bibtex: { label: 'BibTeX', format: bibtex },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof TABLE;

export const FORMATS = Object.entries(TABLE).map(([name, { label }]) => ({
  name: name as FormatName,
  label,
}));

/** The citation in a format. The same item always gives the same text. */
export function formatCitation(item: CitationItem, format: FormatName): string {
  return TABLE[format].format(item);
}
