import { asciidoc } from './formats/asciidoc.ts';
import { biblatex } from './formats/biblatex.ts';
import { bibtex } from './formats/bibtex.ts';
import { cslJson } from './formats/csl-json.ts';
import { hayagriva } from './formats/hayagriva.ts';
import { html } from './formats/html.ts';
import { link } from './formats/link.ts';
import { footnote, markdown } from './formats/markdown.ts';
import { ris } from './formats/ris.ts';
import { rst } from './formats/rst.ts';
import { text } from './formats/text.ts';
import type { CitationItem } from './item.ts';
import type { StyleName } from './styles.ts';

interface Format {
  /** What it is called where a reader chooses. */
  readonly label: string;
  /** Where one writes it: in a document, or in a reference manager's file. */
  readonly use: 'document' | 'library';
  readonly format: (item: CitationItem, style?: StyleName) => string;
}

/** The formats of a citation, in the order in which they are offered: one file of formats/ each. */
const TABLE = {
  markdown: { label: 'Markdown', use: 'document', format: markdown },
  footnote: { label: 'Markdown footnote', use: 'document', format: footnote },
  rst: { label: 'reStructuredText', use: 'document', format: rst },
  asciidoc: { label: 'AsciiDoc', use: 'document', format: asciidoc },
  html: { label: 'HTML', use: 'document', format: html },
  link: { label: 'Link: trailer', use: 'document', format: link },
  text: { label: 'Plain text', use: 'document', format: text },
  bibtex: { label: 'BibTeX', use: 'library', format: bibtex },
  biblatex: { label: 'BibLaTeX', use: 'library', format: biblatex },
  ris: { label: 'RIS', use: 'library', format: ris },
  'csl-json': { label: 'CSL-JSON', use: 'library', format: cslJson },
  hayagriva: { label: 'Hayagriva (Typst)', use: 'library', format: hayagriva },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof TABLE;

export const FORMATS = Object.entries(TABLE).map(([name, { label, use }]) => ({
  name: name as FormatName,
  label,
  use,
}));

/**
 * The citation in a format. The same item always gives the same text.
 *
 * @param style The reference style of plain text, APA unless told; the other formats have none.
 */
export function formatCitation(item: CitationItem, format: FormatName, style?: StyleName): string {
  const { format: write }: Format = TABLE[format];
  return write(item, style);
}
