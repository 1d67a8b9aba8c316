import {
  type Bounds,
  checkJson,
  clientFor,
  FetchError,
  SITE_BOUNDS,
  SITE_JSON_BOUNDS,
} from '../../fetch/index.ts';
import { CATALOGUE_FILE } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import { lookUpPages, PAGES_FILE, type PageNames, readPages } from '../catalogue/pages.ts';
import { lookUpText } from '../catalogue/text.ts';
import { readKept, writeKept } from './kept.ts';

export interface SiteOptions {
  /** Bounds for requests to the site; SITE_BOUNDS if absent. */
  readonly bounds?: Partial<Bounds>;
  /** Folder in which catalogues are kept. */
  readonly cacheDir: string;
  /** Whether to use the cached catalogue without asking the site. */
  readonly offline?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A site's answer; if it was not asked or did not answer, the reason, and when the cached answer was fetched (milliseconds since 1970). */
interface Said<T> {
  readonly value: T;
  readonly text: string;
  readonly kept?: { readonly why: string; readonly at: number };
}

/** A site's catalogue. */
export interface SiteCatalogue {
  readonly lookup: Lookup;
  /** The catalogue as the site published it. */
  readonly text: string;
  /** Address of the site's home page. */
  readonly home: string;
  readonly kept?: Said<Lookup>['kept'];
}

/** A site that did not answer, and has no cached answer. A refused answer is another error. */
export class UnreachedError extends Error {}

/**
 * The catalogue of a published site. It is cached, and fetched again only if it changed (RFC 9110, conditional requests); if the site is
 * unreachable or has no catalogue, the cached one is used, with its age.
 *
 * @param site Address of the site's home page.
 * @throws UnreachedError with a message for users, if there is no cached one either.
 */
export async function siteCatalogue(site: string, options: SiteOptions): Promise<SiteCatalogue> {
  const home = homeOf(site);
  const { value: lookup, ...said } = await saidBy(home, CATALOGUE_FILE, options, lookUpText);
  return { lookup, home, ...said };
}

/**
 * The pages that a published site lists; undefined if it does not, like sites built by older versions.
 *
 * @throws Error with a message for users, if the list is refused.
 */
export async function sitePages(site: string, options: SiteOptions): Promise<PageNames | undefined> {
  try {
    const { value } = await saidBy(homeOf(site), PAGES_FILE, options, (text) => lookUpPages(readPages(text)));
    return value;
  } catch (error) {
    if (error instanceof UnreachedError) return undefined;
    throw error;
  }
}

/**
 * The text of any JSON file of a published site, cached like its catalogue; undefined if the site answers 404.
 *
 * @throws UnreachedError with a message for users, if none is cached either; Error if the answer is refused.
 */
export async function siteFile(
  site: string,
  file: string,
  options: SiteOptions,
): Promise<string | undefined> {
  const { text } = await saidBy(homeOf(site), file, options, () => undefined, ABSENT);
  return text === ABSENT ? undefined : text;
}

/** Cached for a file that the site does not have, so that it need not ask again. */
const ABSENT = '';

function homeOf(site: string): string {
  return site.replace(/[?#].*$/s, '').replace(/\/*$/, '/');
}

/**
 * A file of a site, fresh or cached.
 *
 * @param absent Returned for a file that the site does not have; if not given, that is an error.
 */
async function saidBy<T>(
  home: string,
  file: string,
  options: SiteOptions,
  read: (text: string, url: string) => T,
  absent?: string,
): Promise<Said<T>> {
  const url = new URL(file, home).href;
  const kept = readKept(options.cacheDir, url);
  if (options.offline) {
    if (kept) return { value: read(kept.text, url), text: kept.text, kept: { why: 'offline', at: kept.at } };
    throw new UnreachedError(`nothing is kept of ${home}: run it once without --offline`);
  }
  try {
    const answer = await ask(url, kept, options.bounds, absent);
    const text = answer.text ?? kept?.text ?? '';
    const value = read(text, url);
    writeKept(
      options.cacheDir,
      { url, text, etag: answer.etag, modified: answer.modified, at: options.now },
      answer.text !== undefined,
    );
    return { value, text };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (kept) return { value: read(kept.text, url), text: kept.text, kept: { why, at: kept.at } };
    const isUnreached = error instanceof FetchError && error.isUnreached;
    throw new (isUnreached ? UnreachedError : Error)(`${url}: ${why}`);
  }
}

interface Answer {
  /** Absent if the cached catalogue is still current. */
  readonly text?: string;
  readonly etag: string | undefined;
  readonly modified: string | undefined;
}

async function ask(
  url: string,
  kept: { readonly etag?: string | undefined; readonly modified?: string | undefined } | undefined,
  bounds: Partial<Bounds> = {},
  absent?: string,
): Promise<Answer> {
  const answer = await clientFor(url, { ...SITE_BOUNDS, ...bounds })(url, {
    accept: 'application/json',
    ...(kept?.etag ? { 'if-none-match': kept.etag } : {}),
    ...(kept?.modified ? { 'if-modified-since': kept.modified } : {}),
  });
  const { status, statusText, headers } = answer;
  if (status !== 200) answer.close();
  if (status === 404 && absent !== undefined) return { text: absent, etag: undefined, modified: undefined };
  if (status === 304 && kept) return { etag: kept.etag, modified: kept.modified };
  if (status !== 200) throw new FetchError(`the server answered ${statusText}`, true);
  const text = await answer.text();
  checkJson(text, SITE_JSON_BOUNDS);
  return { text, etag: headers.etag, modified: headers['last-modified'] };
}
