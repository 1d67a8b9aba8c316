import type { ByteStream } from './byte-stream.ts';
import { MAX_DOWNLOAD_BYTES, MAX_REDIRECTS, URL_TIMEOUT_MS } from './limits.ts';
import { listOfName } from './lists/index.ts';
import type { MailingList } from './message.ts';

/** What one download may cost; where absent, as in limits.ts. */
export interface FetchLimits {
  /** Until the server answers, and until each further piece. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/** Whether a source is to be fetched. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** An address to fetch, and the lists that it says its posts came over. */
export interface Target {
  readonly url: string;
  /** The address as a source is named: without a password. */
  readonly file: string;
  readonly lists: readonly MailingList[];
}

/**
 * Returns what to fetch for a URL. A thread's page on a public-inbox server, `https://host/list/Message-ID/`, is read by the mailbox it offers
 * (`t.mbox.gz`); a month of a pipermail archive names its list. Throws a TypeError for what is no URL.
 */
export function targetOf(source: string): Target {
  const url = new URL(source);
  url.username = '';
  url.password = '';
  url.hash = '';
  const file = url.href;
  const thread = /^\/([^/]+)\/([^/]*(?:@|%40)[^/]*)(?:\/(?:[tT]\/?)?)?$/.exec(url.pathname);
  if (thread && !url.search) {
    url.pathname = `/${thread[1]}/${thread[2]}/t.mbox.gz`;
    return { url: url.href, file, lists: listOfName(thread[1] ?? '') };
  }
  const inThread = /^\/([^/]+)\/[^/]*(?:@|%40)[^/]*\/(?:raw|t\.mbox\.gz)$/.exec(url.pathname);
  return {
    url: url.href,
    file,
    lists: listOfName(inThread?.[1] ?? /\/pipermail\/([^/]+)\//.exec(url.pathname)?.[1] ?? ''),
  };
}

/**
 * Fetches a URL and gives its bytes as they come. Follows MAX_REDIRECTS redirects, none from https to http. Throws an Error, with the words
 * to show, where the server does not answer in time, answers with an error, or sends too much.
 */
export async function* fetchUrl(url: string, limits: FetchLimits = {}): ByteStream {
  const { timeoutMs = URL_TIMEOUT_MS, maxBytes = MAX_DOWNLOAD_BYTES } = limits;
  const abort = new AbortController();
  const tooSlow = new Error(`The server did not answer within ${timeoutMs / 1000} s.`);
  let timer = setTimeout(() => abort.abort(tooSlow), timeoutMs);
  try {
    const response = await follow(url, abort.signal);
    if (Number(response.headers.get('content-length')) > maxBytes) throw new Error(tooLarge(maxBytes));
    let received = 0;
    for await (const piece of response.body ?? []) {
      clearTimeout(timer);
      received += piece.length;
      if (received > maxBytes) throw new Error(tooLarge(maxBytes));
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      timer = setTimeout(() => abort.abort(tooSlow), timeoutMs);
    }
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : withCause(error);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

async function follow(start: string, signal: AbortSignal): Promise<Response> {
  let url = start;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const headers = { 'accept-encoding': 'identity', accept: '*/*' };
    const response = await fetch(url, { signal, redirect: 'manual', headers });
    if (response.ok) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      throw new Error(`The server answered ${response.status} ${response.statusText}`.trimEnd().concat('.'));
    }
    const next = new URL(location, url);
    if (!isUrl(next.href)) throw new Error(`It redirects to ${next.protocol}, which is not followed.`);
    if (url.startsWith('https:') && next.protocol === 'http:')
      throw new Error('It redirects from https to http.');
    url = next.href;
  }
  throw new Error(`It redirects more than ${MAX_REDIRECTS} times.`);
}

function tooLarge(maxBytes: number): string {
  return `The server sends more than ${maxBytes} bytes.`;
}

/** fetch says "fetch failed" and hides the reason in its cause. */
function withCause(error: unknown): Error {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) return new Error(`It could not be fetched: ${cause.message || cause.name}.`);
  return error instanceof Error ? error : new Error(String(error));
}
