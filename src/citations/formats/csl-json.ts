import { z } from 'zod';
import { noteOf, unread } from '../about.ts';
import { spelledName } from '../csl.ts';
import { cslText, fromCslText } from '../csl-text.ts';
import type { CitationItem } from '../item.ts';
import { citeKey, shortKey } from '../revisions/cite-key.ts';

/** An item of CSL-JSON, for the processors of other programs. */
export type CslJsonItem = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The item in CSL-JSON 1.0, by default under its full citation key. The standard treats some six tags in texts as markup and has no escape
 * for them: see `cslText`. The title keeps its case in every style. Our own fields go into `custom`, which the standard leaves to writers.
 */
export function cslItem(item: CitationItem, id = item['citation-key']): CslJsonItem {
  const { kind, quote, sent, label: _label, id: key, ...fields } = item;
  return {
    ...fields,
    id,
    'citation-key': id,
    title: `${NO_CASE}${cslText(item.title)}</span>`,
    ...(item['container-title'] !== undefined && {
      'container-title': `${NO_CASE}${cslText(item['container-title'])}</span>`,
    }),
    ...(item.abstract !== undefined && { abstract: cslText(item.abstract) }),
    ...(item.author && { author: item.author.map((name) => spelledName(name, cslText)) }),
    publisher: cslText(item.publisher),
    note: cslText(noteOf(unread(item))),
    custom: { key, kind, ...(quote !== undefined && { quote }), ...(sent !== undefined && { sent }) },
  };
}

/** A bibliography of one item, as JSON. */
export function cslJson(item: CitationItem): string {
  return `${JSON.stringify([cslItem(item, item.label)], null, 2)}\n`;
}

const NO_CASE = '<span class="nocase">';
const dateParts = z.object({ 'date-parts': z.tuple([z.tuple([z.number(), z.number(), z.number()])]) });
const name = z.union([
  z.object({
    family: z.string(),
    given: z.string(),
    'non-dropping-particle': z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.object({ literal: z.string() }),
]);

/** The fields of an item that are read back; others are ignored. */
const ownItem = z.object({
  'citation-key': z.string(),
  type: z.enum(['webpage', 'post']),
  title: z.string(),
  author: z.array(name).optional(),
  issued: dateParts.optional(),
  'container-title': z.string().optional(),
  genre: z.string(),
  abstract: z.string().optional(),
  publisher: z.string(),
  URL: z.string(),
  version: z.string().optional(),
  accessed: dateParts.optional(),
  custom: z.object({
    key: z.string(),
    kind: z.enum(['position', 'argument', 'evidence', 'design']),
    quote: z.string().optional(),
    sent: z.string().optional(),
  }),
});

/** Reads an item that `cslItem` wrote; undefined for items of other origin. */
export function itemFromCsl(written: unknown): CitationItem | undefined {
  const { data } = ownItem.safeParse(written);
  if (data === undefined) return undefined;
  const { custom, ...fields } = data;
  const { key, ...own } = custom;
  return {
    ...fields,
    ...own,
    id: key,
    'citation-key': citeKey(key),
    label: citeKey(shortKey(key)),
    title: inAnyCase(data.title),
    ...(data['container-title'] !== undefined && { 'container-title': inAnyCase(data['container-title']) }),
    ...(data.abstract !== undefined && { abstract: fromCslText(data.abstract) }),
    ...(data.author && { author: data.author.map((one) => spelledName(one as never, fromCslText)) }),
    publisher: fromCslText(data.publisher),
  } as CitationItem;
}

/** The text without the markup that keeps its case; older sites did not write it. */
function inAnyCase(written: string): string {
  return fromCslText(
    written.startsWith(NO_CASE) ? written.slice(NO_CASE.length, -'</span>'.length) : written,
  );
}
