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

/** Files of these names are of a format though their ending does not say it. */
const NAMES: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/^(?:makefile|dockerfile|kconfig|kbuild|\.[a-z]+rc)$/, sourceCode],
];

/** The format of a file by the ending of its name; text where it has none. Undefined where its ending says nothing. */
export function knownFormatOf(file: string): DocumentFormat | undefined {
  const name = file.toLowerCase().replace(/^.*[\\/]/, '');
  const named = NAMES.find(([pattern]) => pattern.test(name))?.[1];
  const known =
    named ?? DOCUMENT_FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  return known ?? (/\.[a-z0-9]{1,12}$/.test(name.slice(1)) && !/\.\d+$/.test(name) ? undefined : plainText);
}

/** The same; text for any that is not known: permalinks are found in any. */
export function formatOf(file: string): DocumentFormat {
  return knownFormatOf(file) ?? plainText;
}
