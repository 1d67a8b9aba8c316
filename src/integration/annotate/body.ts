import type { IncomingMessage } from 'node:http';
import { MOST_BYTES } from '../../annotate/index.ts';
import type { Refused } from './guard.ts';

/** The JSON that a request carries, or why it is refused. */
export async function jsonOf(
  request: IncomingMessage,
): Promise<
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly refused: Refused }
> {
  const tooLarge: Refused = { status: 413, error: `More than ${MOST_BYTES} bytes are not taken.` };
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return { ok: false, refused: tooLarge };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) return { ok: false, refused: tooLarge };
    chunks.push(chunk as Buffer);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, data: JSON.parse(text) };
  } catch {
    return { ok: false, refused: { status: 400, error: 'The body is no JSON.' } };
  }
}
