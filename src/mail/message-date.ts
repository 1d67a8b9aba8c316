import { readDate, type SentDate } from './dates/index.ts';
import { deliveryDate } from './delivery-line.ts';
import { fieldValue, fieldValues, type Head } from './head.ts';
import { headerText } from './header-text.ts';
import type { Origin } from './parse-message.ts';

const DAY = 24 * 3600 * 1000;

/** The date of RFC 822: earlier dates come from a clock that was not set. */
const RFC822 = Date.UTC(1982, 7, 13);

/** Maximum delay of a delivery; a clock that differs more from the servers' was not set. */
const LONGEST_WAY = 365 * DAY;

/** Headers with the time of sending or arrival, written by servers of news, lists or mailboxes; the nearest to the sending first. */
const OTHER_DATES = [
  'X-Original-Date',
  'Original-Date',
  'NNTP-Posting-Date',
  'Injection-Date',
  'Delivery-Date',
];

/** Maximum lag of a server's clock, including a misread time zone. */
const SERVERS_LAG = 2 * DAY;

/** When a message was sent, and problems of its headers, as sentences. */
export interface MessageDate {
  readonly sent: SentDate | undefined;
  readonly defects: readonly string[];
}

/**
 * Returns when a message was sent: its Date; if that is unreadable or wrong, the time of the newest Received (each server adds its own on
 * top, RFC 5321 4.4); else other headers; else the delivery line of its mailbox. A Date is wrong if it is later than the newest Received,
 * or comes from a clock that was never set.
 */
export function dateOf(head: Head, { now, deliveryLine }: Origin, charset: string | undefined): MessageDate {
  const value = fieldValue(head, 'date');
  const sent = value === undefined ? undefined : readDate(headerText(value, charset).text, now);
  const received = newestReceived(head, now);
  const delivered = () => (deliveryLine === undefined ? undefined : deliveryDate(deliveryLine, now));
  if (sent && (received ? isLikely(sent, received) : !isOfResetClock(sent, delivered))) {
    return { sent, defects: sent.zone === undefined ? ['Its Date names no known zone; read as UTC.'] : [] };
  }
  const wrong = value === undefined ? 'It has no Date' : 'Its Date cannot be right';
  if (received) return { sent: received, defects: [`${wrong}; taken from its Received.`] };
  for (const name of OTHER_DATES) {
    const other = readDate(fieldValue(head, name.toLowerCase()) ?? '', now);
    if (other) return { sent: other, defects: [`${wrong}; taken from its ${name}.`] };
  }
  const last = delivered();
  if (last) return { sent: last, defects: [`${wrong}; taken from the delivery line of its mailbox.`] };
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
  const isLater = Date.parse(sent.date) > Date.parse(received.date) + SERVERS_LAG;
  return !isLater && !isOfResetClock(sent, () => received);
}

/**
 * Whether a date comes from a reset clock, long before the message was delivered. A delivery line can show only this about a Date, since a
 * mailbox assembled later has that day in its delivery lines.
 */
function isOfResetClock(sent: SentDate, passedOn: () => SentDate | undefined): boolean {
  const at = Date.parse(sent.date);
  if (at >= RFC822 && !/-01-01T00:/.test(sent.date)) return false;
  const passed = passedOn();
  return passed !== undefined && Date.parse(passed.date) - at > LONGEST_WAY;
}
