import { noteOf, unread } from '../about.ts';
import { spelledName } from '../csl.ts';
import { cslText } from '../csl-text.ts';
import type { CitationItem } from '../item.ts';

/** An item of CSL-JSON, for the processors of other programs. */
export type CslJsonItem = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The item in CSL-JSON 1.0, by the key that documents cite. In the standard's texts the tags of some six elements are markup
 * and there is no way to write one that is not: see `cslText`. The title keeps its case whatever the style says.
 */
export function cslItem(item: CitationItem): CslJsonItem {
  const { kind: _kind, quote: _quote, id: key, ...fields } = item;
  return {
    ...fields,
    id: item['citation-key'],
    title: `<span class="nocase">${cslText(item.title)}</span>`,
    ...(item['container-title'] !== undefined && { 'container-title': cslText(item['container-title']) }),
    ...(item.abstract !== undefined && { abstract: cslText(item.abstract) }),
    ...(item.author && { author: item.author.map((name) => spelledName(name, cslText)) }),
    publisher: cslText(item.publisher),
    note: cslText(noteOf(unread(item))),
    custom: { key },
  };
}

/** A bibliography of one item, as JSON. */
export function cslJson(item: CitationItem): string {
  return `${JSON.stringify([cslItem(item)], null, 2)}\n`;
}
