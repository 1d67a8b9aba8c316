import type { DocumentFormat } from './document.ts';
import { asciidoc } from './formats/asciidoc.ts';
import { bibtexFile, hayagrivaFile, risFile } from './formats/bibliography.ts';
import { cslFile } from './formats/csl.ts';
import { html } from './formats/html.ts';
import { markdown } from './formats/markdown.ts';
import { org } from './formats/org.ts';
import { plainText, sourceCode } from './formats/plain.ts';
import { restructuredText } from './formats/restructuredtext.ts';
import { tex } from './formats/tex.ts';
import { typst } from './formats/typst.ts';

/** The formats of documents: one file of formats/ each. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  markdown,
  restructuredText,
  asciidoc,
  html,
  tex,
  typst,
  org,
  bibtexFile,
  cslFile,
  risFile,
  hayagrivaFile,
  plainText,
  sourceCode,
];

/** File names that imply a format regardless of their ending. */
const NAMES: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/^(?:makefile|dockerfile|kconfig|kbuild|\.[a-z]+rc)$/, sourceCode],
];

/** The format of a file by the ending of its name; plain text for a name without ending, undefined for an unknown ending. */
export function knownFormatOf(file: string): DocumentFormat | undefined {
  const name = file.toLowerCase().replace(/^.*[\\/]/, '');
  const named = NAMES.find(([pattern]) => pattern.test(name))?.[1];
  const known =
    named ?? DOCUMENT_FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  return known ?? (/\.[a-z0-9]{1,12}$/.test(name.slice(1)) && !/\.\d+$/.test(name) ? undefined : plainText);
}

/** The same, with plain text for unknown endings: permalinks can be found in any text. */
export function formatOf(file: string): DocumentFormat {
  return knownFormatOf(file) ?? plainText;
}
