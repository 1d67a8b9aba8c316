import type { z } from 'zod';
import { type Publication, permalink, revisionsOf } from '../citations/index.ts';
import { addressOf, type KnowledgeBase, threadAddress, titleOf } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import { type FileKind, publishedSchemas, schemaPath } from './schemas/index.ts';
import type { reference } from './schemas/terms.ts';

export type Reference = z.input<typeof reference>;

/** A knowledge base and where it is published: all that a file's making needs. */
export interface PublishedBase {
  readonly kb: KnowledgeBase;
  readonly publication: Publication;
}

/** The full address of a path of the site (a path from the root if the site does not know its own address). */
export function urlOf({ publication }: PublishedBase, path: string): string {
  let home = homes.get(publication);
  if (home === undefined) {
    home = permalink('', publication);
    homes.set(publication, home);
  }
  return home + path;
}

/** Addresses of home pages. A page's address is that plus its path, which needs no encoding. */
const homes = new WeakMap<Publication, string>();

/** Path of a page's data file: `positions/x/` is `positions/x.json`, the home page's `index.json`. */
export function besidePage(page: string, ending: string): string {
  return page === '' ? `index.${ending}` : `${page.replace(/\/$/, '')}.${ending}`;
}

/** The page of an entry or an argument, with its title and data. */
export function referenceTo(place: PublishedBase, key: string): Reference {
  const json = dataFileOf(place, key);
  return {
    id: key,
    title: titleOf(place.kb, key) ?? key,
    url: urlOf(place, addressOf(place.kb, key) ?? ''),
    ...(json !== undefined && { json }),
  };
}

/** The address of a thing's own data file; undefined if it has none: an argument, a trace of a design, or a post shown on its thread's page. */
export function dataFileOf(place: PublishedBase, key: string): string | undefined {
  const address = addressOf(place.kb, key) ?? '';
  return address === '' || address.includes('#') || key.includes('#')
    ? undefined
    : urlOf(place, besidePage(address, 'json'));
}

/** The page of a thread. */
export function referenceToThread(place: PublishedBase, { slug, subject }: Thread): Reference {
  const page = threadAddress({ slug });
  return { id: slug, title: subject, url: urlOf(place, page), json: urlOf(place, besidePage(page, 'json')) };
}

/**
 * The head of every data file.
 *
 * @param page Path of the page it belongs to.
 */
export function headOf<K extends FileKind>(place: PublishedBase, kind: K, id: string, page: string) {
  return {
    $schema: urlOf(place, schemaPath(kind)),
    format: 'parley' as const,
    version: 1 as const,
    versions: publishedSchemas()
      .filter((one) => one.kind === kind)
      .map(({ version, path }) => ({ version, schema: urlOf(place, path) })),
    kind,
    id,
    url: urlOf(place, page),
  };
}

/** The present revision of a key, if it can be cited. */
export function revisionOfKey({ kb }: PublishedBase, key: string): string | undefined {
  return revisionsOf(kb).get(key)?.revision;
}
