interface Offered {
  /** Label in the menus where a reader chooses a format. */
  readonly label: string;
  /** Where it is pasted: into a document, or into a reference manager's file. */
  readonly use: 'document' | 'library';
}

/**
 * The formats of a citation, in the order of the menus. Kept apart from formats.ts so that naming a format does not load what writes it.
 */
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
