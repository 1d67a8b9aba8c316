import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Annotator, ChangeRefused, ConflictError, NotFoundError } from '../../annotate/index.ts';
import { diskFault, Refusal } from '../../disk/index.ts';
import { LockedError } from '../../entries/index.ts';
import { jsonOf } from './body.ts';
import { type Refused, refusedData } from './guard.ts';
import { BadRequestError, GET, POST } from './requests.ts';

/** Answers a request for data or for a change. @param name What stands behind `api/`. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { name, parameters, token, tool }: Asked,
): Promise<void> {
  const refused = refusedData(request, token);
  if (refused !== undefined) return refuse(request, response, refused);
  try {
    const done = await result(request, name, parameters, tool);
    if ('refused' in done) return refuse(request, response, done.refused);
    send(response, 200, done.json);
  } catch (error) {
    const [status, body] = failureOf(error);
    send(response, status, body);
  }
}

export interface Asked {
  readonly name: string;
  readonly parameters: URLSearchParams;
  readonly token: string;
  readonly tool: () => Promise<Annotator>;
}

type Done = { readonly json: object } | { readonly refused: Refused };

async function result(
  request: IncomingMessage,
  name: string,
  parameters: URLSearchParams,
  tool: Asked['tool'],
): Promise<Done> {
  if (request.method === 'GET') {
    const get = Object.hasOwn(GET, name) ? GET[name] : undefined;
    if (get === undefined) return { refused: unknown(name) };
    return { json: await get(await tool(), Object.fromEntries(parameters)) };
  }
  const post = Object.hasOwn(POST, name) ? POST[name] : undefined;
  if (post === undefined) return { refused: unknown(name) };
  const body = await jsonOf(request);
  return body.ok ? { json: await post(await tool(), body.data) } : { refused: body.refused };
}

function unknown(name: string): Refused {
  return { status: 404, error: `There is no request "${name}".` };
}

/** Sends why a request is refused; a body that is still coming is not read. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, error }: Refused): void {
  if (!request.complete) response.setHeader('connection', 'close');
  send(response, status, { error });
}

function failureOf(error: unknown): [status: number, body: object] {
  if (error instanceof ConflictError) return [409, error.conflict];
  if (error instanceof ChangeRefused)
    return [422, { problems: error.reasons.map((message) => ({ message })) }];
  if (error instanceof NotFoundError) return [404, { error: error.message }];
  if (error instanceof BadRequestError) return [400, { error: error.message }];
  if (error instanceof LockedError) return [503, { error: error.message }];
  if (error instanceof Refusal) return [500, { error: error.message }];
  return [500, { error: diskFault(error) ?? (error instanceof Error ? error.message : String(error)) }];
}

function send(response: ServerResponse, status: number, body: object): void {
  guarded(response).writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Headers of everything that the tool answers. (Vite permits pages of other local servers to read what it serves.) */
export function guarded(response: ServerResponse): ServerResponse {
  response.removeHeader('access-control-allow-origin');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  return response;
}
