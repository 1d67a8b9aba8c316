import { type Bounds, clientFor, FetchError, MAIL_BOUNDS } from '../fetch/index.ts';
import type { ByteStream } from './byte-stream.ts';
import { listOfName } from './lists/index.ts';
import type { MailingList } from './message.ts';

/** Limits of a download; default MAIL_BOUNDS. */
export type FetchLimits = Partial<Bounds>;

/** An address to fetch, and the lists that it names for its posts. */
export interface Target {
  readonly url: string;
  /** The address without a password, as it names the source. */
  readonly file: string;
  readonly lists: readonly MailingList[];
}

/**
 * Returns what to fetch for a URL. A thread's page on a public-inbox server, `https://host/list/Message-ID/`, is read through its mailbox
 * (`t.mbox.gz`); a month of a pipermail archive names its list. Throws a TypeError if `source` is not a URL.
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
 * Downloads a URL and yields its bytes as they arrive, with the client of `src/fetch` and its bounds for mail. Throws an Error with a
 * message for users if the server is too slow, answers with an error, redirects to a forbidden address, or sends too much.
 */
export async function* fetchUrl(url: string, limits: FetchLimits = {}): ByteStream {
  try {
    const answer = await clientFor(url, { ...MAIL_BOUNDS, ...limits })(url, {
      'accept-encoding': 'identity',
    });
    if (answer.status !== 200) {
      answer.close();
      throw new FetchError(`the server answered ${answer.statusText}`);
    }
    yield* answer.pieces();
  } catch (error) {
    if (error instanceof FetchError) throw new Error(sentence(error.message));
    throw error;
  }
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
