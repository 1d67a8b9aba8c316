interface Offered {
  /** What it is called where a reader chooses. */
  readonly label: string;
  /** Where one writes it: in a document, or in a reference manager's file. */
  readonly use: 'document' | 'library';
}

/** The formats of a citation, in the order in which they are offered; what writes each is in formats.ts, and need not be loaded to name it. */
const TABLE = {
  markdown: { label: 'Markdown', use: 'document' },
  footnote: { label: 'Markdown footnote', use: 'document' },
  rst: { label: 'reStructuredText', use: 'document' },
  asciidoc: { label: 'AsciiDoc', use: 'document' },
  html: { label: 'HTML', use: 'document' },
  link: { label: 'Link: trailer', use: 'document' },
  text: { label: 'Plain text', use: 'document' },
  bibtex: { label: 'BibTeX', use: 'library' },
  biblatex: { label: 'BibLaTeX', use: 'library' },
  ris: { label: 'RIS', use: 'library' },
  'csl-json': { label: 'CSL-JSON', use: 'library' },
  hayagriva: { label: 'Hayagriva (Typst)', use: 'library' },
} as const satisfies Record<string, Offered>;

export type FormatName = keyof typeof TABLE;

export const FORMATS = Object.entries(TABLE).map(([name, { label, use }]) => ({
  name: name as FormatName,
  label,
  use,
}));
