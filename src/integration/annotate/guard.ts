import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { TOKEN_HEADER } from '../../annotate/index.ts';

/** A request that is not answered: its status, and why. */
export interface Refused {
  readonly status: number;
  readonly error: string;
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request is refused; undefined if it comes from this machine and from pages of this server. A Host other than the loopback address
 * with the server's own port is that of a name which was made to lead here (DNS rebinding); an Origin other than the server's own is another
 * site's.
 */
export function refusedAt(request: IncomingMessage): Refused | undefined {
  const { socket, headers } = request;
  if (!LOOPBACK.test(socket.remoteAddress ?? ''))
    return { status: 403, error: 'Annotating is for this machine alone.' };
  const host = headers.host ?? '';
  if (!NAMES.some((name) => host === `${name}:${socket.localPort}`))
    return { status: 403, error: 'The Host of the request is not that of this server.' };
  const scheme = (socket as TLSSocket).encrypted === true ? 'https' : 'http';
  if (headers.origin !== undefined && headers.origin !== `${scheme}://${host}`)
    return { status: 403, error: 'The request comes from a page of another site.' };
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none')
    return { status: 403, error: 'The request comes from a page of another site.' };
  return undefined;
}

/** Why a request for data is refused: it lacks the token of the page, or is no JSON. */
export function refusedData(request: IncomingMessage, token: string): Refused | undefined {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'POST') return { status: 405, error: 'Only GET and POST are answered.' };
  if (!isSame(headers[TOKEN_HEADER], token))
    return {
      status: 403,
      error: 'The token of the page is missing or of another start of the server: load the page again.',
    };
  if (method === 'POST' && !/^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    return { status: 415, error: 'Send application/json.' };
  return undefined;
}

function isSame(given: string | readonly string[] | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
