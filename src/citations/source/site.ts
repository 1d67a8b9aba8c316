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
import { lookUpText } from '../catalogue/text.ts';
import { readKept, writeKept } from './kept.ts';

export interface SiteOptions {
  /** What asking the site may cost; SITE_BOUNDS where absent. */
  readonly bounds?: Partial<Bounds>;
  /** Folder in which catalogues are kept. */
  readonly cacheDir: string;
  /** Whether to go by the kept catalogue without asking the site. */
  readonly offline?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A site's catalogue. */
export interface SiteCatalogue {
  readonly lookup: Lookup;
  /** The catalogue as the site published it. */
  readonly text: string;
  /** Address of the site's home page. */
  readonly home: string;
  /** Where the site was not asked or did not answer: why, and when the kept catalogue was the site's (milliseconds since 1970). */
  readonly kept?: { readonly why: string; readonly at: number };
}

/**
 * The catalogue that a published site offers. It is kept, and asked for again only if it changed (RFC 9110, conditional requests); where
 * the site cannot be reached, or offers none, the kept one serves and says how old it is.
 *
 * @param site Address of the site's home page.
 * @throws Error, with the words to show, where there is none kept either.
 */
export async function siteCatalogue(site: string, options: SiteOptions): Promise<SiteCatalogue> {
  const home = site.replace(/[?#].*$/s, '').replace(/\/*$/, '/');
  const url = new URL(CATALOGUE_FILE, home).href;
  const kept = readKept(options.cacheDir, url);
  if (options.offline) {
    if (kept)
      return {
        lookup: lookUpText(kept.text, url),
        text: kept.text,
        home,
        kept: { why: 'offline', at: kept.at },
      };
    throw new Error(`nothing is kept of ${home}: run it once without --offline`);
  }
  try {
    const answer = await ask(url, kept, options.bounds);
    const text = answer.text ?? kept?.text ?? '';
    const lookup = lookUpText(text, url);
    writeKept(
      options.cacheDir,
      { url, text, etag: answer.etag, modified: answer.modified, at: options.now },
      answer.text !== undefined,
    );
    return { lookup, text, home };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (kept)
      return { lookup: lookUpText(kept.text, url), text: kept.text, home, kept: { why, at: kept.at } };
    throw new Error(`${url}: ${why}`);
  }
}

interface Answer {
  /** Absent where the kept catalogue is the site's still. */
  readonly text?: string;
  readonly etag: string | undefined;
  readonly modified: string | undefined;
}

async function ask(
  url: string,
  kept: { readonly etag?: string | undefined; readonly modified?: string | undefined } | undefined,
  bounds: Partial<Bounds> = {},
): Promise<Answer> {
  const answer = await clientFor(url, { ...SITE_BOUNDS, ...bounds })(url, {
    accept: 'application/json',
    ...(kept?.etag ? { 'if-none-match': kept.etag } : {}),
    ...(kept?.modified ? { 'if-modified-since': kept.modified } : {}),
  });
  const { status, statusText, headers } = answer;
  if (status !== 200) answer.close();
  if (status === 304 && kept) return { etag: kept.etag, modified: kept.modified };
  if (status !== 200) throw new FetchError(`the server answered ${statusText}`);
  const text = await answer.text();
  checkJson(text, SITE_JSON_BOUNDS);
  return { text, etag: headers.etag, modified: headers['last-modified'] };
}
