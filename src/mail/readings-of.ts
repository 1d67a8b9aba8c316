import { MAX_TEXT_LINES } from './limits.ts';
import { linesIn } from './lines-in.ts';
import type { Message, Reading } from './message.ts';
import type { Origin } from './parse-message.ts';
import { parseMessages } from './parse-messages.ts';

/** A reading without its byte count. */
export type Uncounted =
  | Exclude<Reading, { kind: 'message' }>
  | { readonly kind: 'message'; readonly message: Message; readonly offset: number };

/**
 * The posts of one message, as in `parseMessages`.
 *
 * @param offset Of the message in its source.
 */
export function* readingsOf(bytes: Buffer, origin: Origin, offset = 0): Generator<Uncounted> {
  for (const message of parseMessages(bytes, origin)) yield readingOf(message, offset);
}

/** A message as a reading; skipped if its text has too many lines for memory. */
export function readingOf(message: Message, offset = 0): Uncounted {
  if (linesIn(message.text) <= MAX_TEXT_LINES) return { kind: 'message', message, offset };
  const name = message.messageId === undefined ? '' : ` (<${message.messageId}>)`;
  const reason = `A message${name} of more than ${MAX_TEXT_LINES} lines.`;
  return { kind: 'skipped', file: message.source.file, offset, reason };
}
