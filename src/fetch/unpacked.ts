import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** Decoders of content codings (RFC 9110 8.4.1), by name. */
const CODINGS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Maximum number of nested codings: servers never send more. */
const MOST = 2;

/**
 * The body of an answer, decompressed as it is read.
 *
 * @throws FetchError
 */
export function unpacked(response: IncomingMessage): Readable {
  const names = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const codings = names.map((name) => (Object.hasOwn(CODINGS, name) ? CODINGS[name] : undefined));
  if (codings.length > MOST || codings.includes(undefined))
    throw new FetchError(`the server packs its answer as ${names.join(', ')}, which is not read`);
  return codings.reduceRight<Readable>(
    // Errors are passed on to the reader of the last stream.
    (stream, make) => (make === undefined ? stream : pipeline(stream, make(), () => undefined)),
    response,
  );
}
