import type { FormatName } from './format-names.ts';
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

type Write = (item: CitationItem, style?: StyleName) => string;

/** The function that writes each format, one file of formats/ each. */
const WRITERS: Readonly<Record<FormatName, Write>> = {
  markdown,
  footnote,
  rst,
  asciidoc,
  html,
  link,
  text,
  bibtex,
  biblatex,
  ris,
  'csl-json': cslJson,
  hayagriva,
};

/**
 * The citation in a format. The same item always gives the same text.
 *
 * @param style The reference style of plain text, APA by default; the other formats have none.
 */
export function formatCitation(item: CitationItem, format: FormatName, style?: StyleName): string {
  return WRITERS[format](item, style);
}
