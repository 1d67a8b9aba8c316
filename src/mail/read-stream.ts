import { type ByteStream, collect, peek, withoutFirst } from './byte-stream.ts';
import { gunzipped, isGzip } from './gunzip.ts';
import { MAX_GUNZIPPED_BYTES, MAX_MESSAGE_BYTES } from './limits.ts';
import { MboxSplitter, type Slice } from './mbox-splitter.ts';
import type { Origin } from './parse-message.ts';
import { readPageHtml } from './pipermail-html.ts';
import { messageOfPage, readPageText } from './pipermail-page.ts';
import { recordOfProgram } from './program-records.ts';
import { readingOf, readingsOf, type Uncounted } from './readings-of.ts';
import { sourceKind } from './source-kind.ts';

/**
 * Reads the messages of a file that arrives as a stream: a mailbox, a message, a page of an archive, possibly gzipped. Unreadable content
 * is reported; it never throws because of a file's content or early end.
 */
export async function* readStream(
  stream: ByteStream,
  origin: Origin,
  maxUnpacked = MAX_GUNZIPPED_BYTES,
): AsyncGenerator<Uncounted> {
  const state = { offset: 0 };
  try {
    const packed = await peek(stream);
    const { head, all } = isGzip(packed.head) ? await peek(gunzipped(packed.all, maxUnpacked)) : packed;
    const marked = head.subarray(0, 3).equals(UTF8_MARK);
    yield* readKind(marked ? head.subarray(3) : head, marked ? withoutFirst(all, 3) : all, origin, state);
  } catch (error) {
    yield skipped(origin, state.offset, error instanceof Error ? error.message : String(error));
  }
}

/** The byte order mark that some editors put before UTF-8; it is not part of a header. */
const UTF8_MARK = Buffer.from('\uFEFF');

async function* readKind(
  head: Buffer,
  all: ByteStream,
  origin: Origin,
  state: { offset: number },
): AsyncGenerator<Uncounted> {
  const kind = sourceKind(head);
  if (kind === 'empty') return;
  if (kind === 'unknown') {
    yield skipped(
      origin,
      0,
      'It holds no mail of a kind that is known: an mbox, a message, or a page of a pipermail archive, also in gzip.',
    );
    return;
  }
  if (kind === 'mbox') {
    yield* readMbox(all, origin, state);
    return;
  }
  const bytes = await collect(all, MAX_MESSAGE_BYTES);
  if (!bytes) yield skipped(origin, 0, `A message of more than ${MAX_MESSAGE_BYTES} bytes.`);
  else if (kind === 'message') yield* readingsOf(bytes, origin);
  else {
    const page = kind === 'page-html' ? readPageHtml(bytes) : readPageText(bytes.toString('utf8'));
    if (page) yield readingOf(messageOfPage(page, bytes, origin));
    else yield skipped(origin, 0, 'An HTML page, but not that of a post in a pipermail archive.');
  }
}

async function* readMbox(
  stream: ByteStream,
  origin: Origin,
  state: { offset: number },
): AsyncGenerator<Uncounted> {
  const splitter = new MboxSplitter();
  for await (const piece of stream) {
    for (const slice of splitter.push(piece)) yield* readSlice(slice, origin);
    state.offset += piece.length;
  }
  for (const slice of splitter.end()) yield* readSlice(slice, origin);
}

function* readSlice(slice: Slice, origin: Origin): Generator<Uncounted> {
  const reason = slice.kind === 'skipped' ? slice.reason : recordOfProgram(slice.bytes);
  if (slice.kind === 'skipped' || reason !== undefined) yield skipped(origin, slice.offset, reason ?? '');
  else yield* readingsOf(slice.bytes, { ...origin, deliveryLine: slice.deliveryLine }, slice.offset);
}

function skipped(origin: Origin, offset: number, reason: string): Uncounted {
  return { kind: 'skipped', file: origin.file, offset, reason };
}
