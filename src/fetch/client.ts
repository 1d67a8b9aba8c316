import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { type Bounds, MAX_REDIRECTS } from './bounds.ts';
import { FetchError } from './fetch-error.ts';
import { Patience } from './patience.ts';
import { Reach } from './reach.ts';
import { unpacked } from './unpacked.ts';

/** The answer of a server, its body not read yet. */
export interface Answer {
  /** Its address after redirects. */
  readonly url: string;
  readonly status: number;
  /** `404 Not Found`. */
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  /**
   * The decompressed body, a piece at a time. Must be read or closed; until then the connection stays open.
   *
   * @throws FetchError
   */
  readonly pieces: () => AsyncGenerator<Buffer, void>;
  /** The whole body as UTF-8. @throws FetchError */
  readonly text: () => Promise<string>;
  /** Discards the body. */
  readonly close: () => void;
}

/** Requests addresses, starting from the one that the user gave. */
export type Client = (url: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** Whether a client can request this address. */
export function isUrl(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/**
 * The client with which every command reads from servers: within bounds, following redirects itself, connecting only to checked addresses
 * (see Reach).
 *
 * @param given The address that the user gave, which decides what redirects may lead to.
 * @throws FetchError from each call, with a message for users.
 */
export function clientFor(given: string, bounds: Bounds): Client {
  if (!isUrl(given) || !URL.canParse(given))
    throw new FetchError('it is no address that begins with http:// or https://');
  const reach = new Reach(new URL(given));
  return async (start, headers = {}) => {
    const patience = new Patience(bounds);
    let url = new URL(start);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      reach.checkAddress(url);
      const { response, close } = await ask(url, reach, headers, patience);
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (status < 301 || status > 308 || status === 304 || location === undefined)
        return answerOf(url, response, close, bounds, patience);
      close();
      if (!URL.canParse(location, url)) throw new FetchError('it redirects to what is no address');
      const next = new URL(location, url);
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw new FetchError('it redirects from https to http');
      url = next;
    }
    throw new FetchError(`it redirects more than ${MAX_REDIRECTS} times`);
  };
}

async function ask(
  url: URL,
  reach: Reach,
  headers: Readonly<Record<string, string>>,
  patience: Patience,
): Promise<{ response: IncomingMessage; close: () => void }> {
  const { request } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  const asking = request(url, {
    agent: false,
    lookup: reach.lookupFor(url),
    headers: { accept: '*/*', 'accept-encoding': 'gzip, br, deflate', 'user-agent': 'parley', ...headers },
  });
  const close = () => void asking.destroy();
  // Errors after the start of the answer go to the reader of the body.
  const answered = new Promise<IncomingMessage>((answer, fail) => {
    asking.on('response', answer).on('error', fail).end();
  });
  try {
    return { response: await patience.waitFor(answered), close };
  } catch (error) {
    answered.catch(() => undefined);
    close();
    throw unreached(error);
  }
}

function answerOf(
  url: URL,
  response: IncomingMessage,
  close: () => void,
  { bytes: most }: Bounds,
  patience: Patience,
): Answer {
  async function* pieces(): AsyncGenerator<Buffer, void> {
    try {
      if (Number(response.headers['content-length']) > most) throw tooLarge(most);
      const body: Readable = unpacked(response);
      const iterator = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
      let bytes = 0;
      for (;;) {
        const { done, value } = await patience.waitFor(iterator.next());
        if (done) return;
        bytes += value.length;
        if (bytes > most) throw tooLarge(most);
        yield value;
      }
    } catch (error) {
      throw unreached(error);
    } finally {
      close();
    }
  }
  return {
    url: url.href,
    status: response.statusCode ?? 0,
    statusText: `${response.statusCode} ${response.statusMessage ?? ''}`.trimEnd(),
    headers: response.headers,
    pieces,
    text: async () => {
      const all: Buffer[] = [];
      for await (const piece of pieces()) all.push(piece);
      return Buffer.concat(all).toString('utf8');
    },
    close,
  };
}

function tooLarge(most: number): FetchError {
  return new FetchError(`the server sends more than ${most} bytes, the most that is taken`);
}

function unreached(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : undefined;
  return new FetchError(`it could not be reached: ${why ?? String(error)}`, true);
}
