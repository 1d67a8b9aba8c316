import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ByteStream } from './byte-stream.ts';
import { GUNZIP_RATIO_FROM, MAX_GUNZIP_RATIO } from './limits.ts';

/** Whether the bytes begin a gzip file (RFC 1952 2.3.1: its magic, and deflate, the one method there is). */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

/** Thrown by `gunzipped` for a file that expands beyond the limits. */
export class GzipBomb extends Error {
  override readonly name = 'GzipBomb';
}

/**
 * Unpacks gzip, of one member or several. Throws a GzipBomb beyond `maxBytes`, or if the bytes expand more than MAX_GUNZIP_RATIO-fold;
 * throws zlib's errors for a broken file after yielding what came before.
 */
export async function* gunzipped(packed: ByteStream, maxBytes: number): ByteStream {
  let read = 0;
  let written = 0;
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  const source = Readable.from(
    (async function* () {
      for await (const piece of packed) {
        read += piece.length;
        yield piece;
      }
    })(),
    { objectMode: false },
  );
  pipeline(source, gunzip, () => {});
  for await (const piece of gunzip as AsyncIterable<Buffer>) {
    written += piece.length;
    if (written > maxBytes) throw new GzipBomb(`It unpacks to more than ${maxBytes} bytes.`);
    if (written > GUNZIP_RATIO_FROM && written > read * MAX_GUNZIP_RATIO) {
      throw new GzipBomb(`It unpacks to more than ${MAX_GUNZIP_RATIO} times its size.`);
    }
    yield piece;
  }
}
