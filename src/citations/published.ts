import { citedAddress } from './catalogue/cited-address.ts';
import type { Lookup } from './catalogue/lookup.ts';
import { citedDate } from './date.ts';
import { itemFromCsl } from './formats/csl-json.ts';
import { type CitationItem, oneLine } from './item.ts';
import type { CiteOptions } from './options.ts';
import { citeKey, keyOf, shortKey } from './revisions/cite-key.ts';

/** Gives the text of a site's file by its path from the home page; undefined where there is none. */
export type SiteFile = (path: string) => Promise<string | undefined>;

/**
 * The citation of something from the files of a published site: the bibliography of its page, or that of the whole site. Undefined if the
 * catalogue does not know the key, no bibliography contains it, or the evidence does not contain the requested words.
 *
 * @param key Any key that it has or had, in full or short.
 * @param home Address of the site's home page, for sites that do not state their own.
 */
export async function publishedCitation(
  lookup: Lookup,
  file: SiteFile,
  key: string,
  home: string,
  { words, unpinned, accessed }: Pick<CiteOptions, 'words' | 'unpinned' | 'accessed'> = {},
): Promise<CitationItem | undefined> {
  const thing = lookup.find(key) ?? lookup.find(keyOf(key));
  if (thing === undefined) return undefined;
  const page = citedAddress(thing.key, lookup.now(thing)).replace(/\/(?:#.*)?$/, '');
  const item =
    (await itemIn(file, `${page}.csl.json`, thing.key)) ??
    (await itemIn(file, 'bibliography.json', thing.key));
  if (item === undefined) return undefined;
  const quote = words === undefined ? item.quote : oneLine(words);
  if (words !== undefined && (!quote || !item.quote?.includes(quote))) return undefined;
  const day = accessed === undefined ? undefined : citedDate(accessed);
  const short = lookup.find(shortKey(thing.key))?.key === thing.key ? shortKey(thing.key) : thing.key;
  const { version, ...rest } = item;
  const latest = new URL(citedAddress(thing.key, lookup.now(thing)), home).href;
  return {
    ...rest,
    label: citeKey(short),
    ...(quote !== undefined && { quote }),
    ...(unpinned || version === undefined ? {} : { version }),
    URL: unpinned ? latest : absolute(item.URL, home),
    ...(day && { accessed: day }),
  };
}

async function itemIn(file: SiteFile, path: string, key: string): Promise<CitationItem | undefined> {
  const bibliography: unknown = parsed((await file(path)) ?? '[]');
  if (!Array.isArray(bibliography)) return undefined;
  const written = bibliography.find(
    (item: { custom?: { key?: unknown } } | null) => item?.custom?.key === key,
  );
  return itemFromCsl(written);
}

/** Parses a file of the site. The server may have answered with another page, such as its "not found" page. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function absolute(url: string, home: string): string {
  return /^https?:/.test(home) ? new URL(url, home).href : url;
}
