import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** By the name of a content coding (RFC 9110 8.4.1), what undoes it. */
const CODINGS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Codings within one another that are undone: more than one is never sent. */
const MOST = 2;

/** The body of an answer, its content codings undone as it is read: no more is unpacked than is asked for. @throws FetchError */
export function unpacked(response: IncomingMessage): Readable {
  const names = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const codings = names.map((name) => CODINGS[name]);
  if (codings.length > MOST || codings.includes(undefined))
    throw new FetchError(`the server packs its answer as ${names.join(', ')}, which is not read`);
  return codings.reduceRight<Readable>(
    // What fails is thrown to whoever reads the last of them.
    (stream, make) => (make === undefined ? stream : pipeline(stream, make(), () => undefined)),
    response,
  );
}
