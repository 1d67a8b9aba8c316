import { CATALOGUE_FILE } from '../catalogue/catalogue.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import { lookUpText } from '../catalogue/text.ts';
import { readKept, writeKept } from './kept.ts';

/** What asking a site may cost. */
export interface SiteLimits {
  /** Milliseconds until the whole catalogue must be there. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

export interface SiteOptions extends SiteLimits {
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

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 256 * 2 ** 20;

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
      return { lookup: lookUpText(kept.text), text: kept.text, home, kept: { why: 'offline', at: kept.at } };
    throw new Error(`nothing is kept of ${home}: run it once without --offline`);
  }
  try {
    const answer = await ask(url, kept, options);
    const text = answer.text ?? kept?.text ?? '';
    const lookup = lookUpText(text);
    writeKept(
      options.cacheDir,
      { url, text, etag: answer.etag, modified: answer.modified, at: options.now },
      answer.text !== undefined,
    );
    return { lookup, text, home };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (kept) return { lookup: lookUpText(kept.text), text: kept.text, home, kept: { why, at: kept.at } };
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
  { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: SiteLimits,
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      signal,
      headers: {
        accept: 'application/json',
        ...(kept?.etag ? { 'if-none-match': kept.etag } : {}),
        ...(kept?.modified ? { 'if-modified-since': kept.modified } : {}),
      },
    });
    if (url.startsWith('https:') && !response.url.startsWith('https:'))
      throw new Error('it redirects from https to http');
    if (response.status === 304 && kept) return { etag: kept.etag, modified: kept.modified };
    if (!response.ok)
      throw new Error(`the server answered ${response.status} ${response.statusText}`.trimEnd());
    const text = await readBody(response, maxBytes);
    return {
      text,
      etag: response.headers.get('etag') ?? undefined,
      modified: response.headers.get('last-modified') ?? undefined,
    };
  } catch (error) {
    if (signal.aborted) throw new Error(`the server did not answer within ${timeoutMs / 1000} s`);
    const cause = error instanceof Error ? error.cause : undefined;
    throw cause instanceof Error
      ? new Error(`it could not be reached: ${cause.message || cause.name}`)
      : error;
  }
}

async function readBody(response: Response, maxBytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new Error(`the server sends more than ${maxBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
