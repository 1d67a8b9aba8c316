import { readDate, type SentDate } from './dates/index.ts';
import { deliveryDate } from './delivery-line.ts';
import { fieldValue, fieldValues, type Head } from './head.ts';
import { headerText } from './header-text.ts';
import type { Origin } from './parse-message.ts';

const DAY = 24 * 3600 * 1000;

/** Mail has had a header with a Date and a Received since RFC 822: what says an earlier day is a clock that was not set. */
const RFC822 = Date.UTC(1982, 7, 13);

/** A letter can wait so long, or be sent again; a clock that is further off from the servers' was not set. */
const LONGEST_WAY = 365 * DAY;

/** A server's clock can be so much behind, with a zone misread. */
const SERVERS_LAG = 2 * DAY;

/** When a message was sent, and what was wrong with what says so, a sentence each. */
export interface MessageDate {
  readonly sent: SentDate | undefined;
  readonly defects: readonly string[];
}

/**
 * Returns when a message was sent: its Date; where that cannot be read or be right, when the last server on its way had it, for each
 * puts its Received on top (RFC 5321 4.4); else the delivery line of its mailbox. A Date later than the newest Received, or of a clock
 * that was never set, cannot be right.
 */
export function dateOf(head: Head, { now, deliveryLine }: Origin, charset: string | undefined): MessageDate {
  const value = fieldValue(head, 'date');
  const sent = value === undefined ? undefined : readDate(headerText(value, charset).text, now);
  const received = newestReceived(head, now);
  if (sent && (received === undefined || isLikely(sent, received))) {
    return { sent, defects: sent.zone === undefined ? ['Its Date names no known zone; read as UTC.'] : [] };
  }
  const wrong = value === undefined ? 'It has no Date' : 'Its Date cannot be right';
  if (received) return { sent: received, defects: [`${wrong}; taken from its Received.`] };
  const delivered = deliveryLine === undefined ? undefined : deliveryDate(deliveryLine, now);
  if (delivered)
    return { sent: delivered, defects: [`${wrong}; taken from the delivery line of its mailbox.`] };
  return { sent: undefined, defects: [`${wrong}.`] };
}

function newestReceived(head: Head, now: Date | undefined): SentDate | undefined {
  for (const received of fieldValues(head, 'received')) {
    const passed = readDate(received.slice(received.lastIndexOf(';') + 1).trim(), now);
    if (passed) return passed;
  }
  return undefined;
}

function isLikely(sent: SentDate, received: SentDate): boolean {
  const [at, passed] = [Date.parse(sent.date), Date.parse(received.date)];
  if (at > passed + SERVERS_LAG) return false;
  const wasReset = at < RFC822 || /-01-01T00:/.test(sent.date);
  return !(wasReset && passed - at > LONGEST_WAY);
}
