/**
 * Citations: a position, argument or piece of evidence -> plain data shaped like CSL-JSON -> a citation in each format. Making and
 * formatting a citation is pure: no clock, no disk, no network (the texts of reference styles aside, which style-texts.ts reads from a package).
 * `source/` reads catalogues of content folders from disk and of published sites over HTTP; `revisions/file.ts` reads and writes the
 * ledger of revisions. A format is one file of formats/ and one line of the table in formats.ts.
 */
export { bibtexBibliography, cslBibliography } from './bibliography.ts';
export * from './catalogue/index.ts';
export { citationOf, citeAll } from './citation-of.ts';
export { revisionsOf } from './cited-at.ts';
export { coins } from './coins.ts';
export { citedDate } from './date.ts';
export * from './documents/index.ts';
export { SETTINGS_SCHEMA_FILE, settingsSchema } from './documents/settings/schema.ts';
export { FORMATS, type FormatName } from './format-names.ts';
export { itemFromCsl } from './formats/csl-json.ts';
export { type Outlines, useOutlines } from './formats/outlines.ts';
export { formatCitation } from './formats.ts';
export { highwireTags } from './highwire.ts';
export type { CitationItem, CitedDate, CitedKind, CitedName, PageItem } from './item.ts';
export { withoutHindrance, withRevisions } from './ledger-check.ts';
export type { CiteOptions } from './options.ts';
export { type Publication, permalink } from './permalink.ts';
export { publishedCitation, type SiteFile } from './published.ts';
export { readyStyles } from './ready-styles.ts';
export * from './revisions/index.ts';
export * from './source/index.ts';
export { STYLES, type StyleName } from './styles.ts';
