import type { DocumentFormat } from './document.ts';
import { asciidoc } from './formats/asciidoc.ts';
import { bibtexFile, cslFile, hayagrivaFile, plainText } from './formats/bibliography.ts';
import { markdown } from './formats/markdown.ts';
import { restructuredText } from './formats/restructuredtext.ts';
import { tex } from './formats/tex.ts';
import { typst } from './formats/typst.ts';

/** The formats of documents: one file of formats/ each. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  markdown,
  restructuredText,
  asciidoc,
  tex,
  typst,
  bibtexFile,
  cslFile,
  hayagrivaFile,
  plainText,
];

/** The format of a file by the ending of its name; permalinks are found in any. */
export function formatOf(file: string): DocumentFormat {
  const name = file.toLowerCase();
  return DOCUMENT_FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending))) ?? plainText;
}
