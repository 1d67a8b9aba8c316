import { createReadStream } from 'node:fs';
import { SNIFF_BYTES } from './limits.ts';

/** Bytes that arrive in pieces. */
export type ByteStream = AsyncIterable<Buffer>;

/** Number of bytes read from a file at a time. */
const PIECE = 1 << 20;

/** Reads a file in pieces. Throws the errors of node:fs. */
export function fileStream(path: string): ByteStream {
  return createReadStream(path, { highWaterMark: PIECE });
}

/** Passes the pieces on and calls `count` with the size of each. */
export async function* counted(
  stream: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): ByteStream {
  for await (const piece of stream) {
    count(piece.length);
    yield Buffer.isBuffer(piece) ? piece : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  }
}

/** Returns the first bytes (SNIFF_BYTES, or all if fewer) and the whole stream, those included. */
export async function peek(
  stream: ByteStream,
  bytes = SNIFF_BYTES,
): Promise<{ head: Buffer; all: ByteStream }> {
  const iterator = stream[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let length = 0;
  while (length < bytes) {
    const { done, value } = await iterator.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  const first = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  return { head: first.subarray(0, bytes), all: resumed(first, iterator) };
}

async function* resumed(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Returns all bytes, or undefined if there are more than `limit`. */
export async function collect(stream: ByteStream, limit: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
}

/** Drops the first bytes, which must all be in the first piece. */
export async function* withoutFirst(stream: ByteStream, bytes: number): ByteStream {
  let left = bytes;
  for await (const piece of stream) {
    yield piece.subarray(left);
    left = 0;
  }
}
