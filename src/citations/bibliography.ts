import { bibtex } from './formats/bibtex.ts';
import { type CslJsonItem, cslItem } from './formats/csl-json.ts';
import type { CitationItem } from './item.ts';

/** The items as CSL-JSON: what pandoc's `--bibliography` and reference managers read. */
export function cslBibliography(items: readonly CitationItem[]): CslJsonItem[] {
  return items.map((item) => cslItem(item));
}

/** The items as a BibTeX file, under their full citation keys. */
export function bibtexBibliography(items: readonly CitationItem[]): string {
  return items.map((item) => bibtex({ ...item, label: item['citation-key'] })).join('\n');
}
