import { type ByteStream, fileStream, peek } from '../../src/mail/byte-stream.ts';
import { gunzipped, isGzip } from '../../src/mail/gunzip.ts';
import { MAX_GUNZIPPED_BYTES } from '../../src/mail/limits.ts';
import { MboxSplitter } from '../../src/mail/mbox-splitter.ts';

/** The messages of a mailbox, gzipped or not, as their bytes. */
export async function* rawMessages(file: string): AsyncGenerator<Buffer> {
  const packed = await peek(fileStream(file));
  const stream: ByteStream = isGzip(packed.head) ? gunzipped(packed.all, MAX_GUNZIPPED_BYTES) : packed.all;
  const splitter = new MboxSplitter();
  for await (const piece of stream)
    for (const slice of splitter.push(piece)) if (slice.kind === 'message') yield slice.bytes;
  for (const slice of splitter.end()) if (slice.kind === 'message') yield slice.bytes;
}
