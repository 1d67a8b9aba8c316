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

/** Where the servers of news, of a list or of a mailbox write when a message was sent or came, the nearest to the sending first. */
const OTHER_DATES = [
  'X-Original-Date',
  'Original-Date',
  'NNTP-Posting-Date',
  'Injection-Date',
  'Delivery-Date',
];

/** A server's clock can be so much behind, with a zone misread. */
const SERVERS_LAG = 2 * DAY;

/** When a message was sent, and what was wrong with what says so, a sentence each. */
export interface MessageDate {
  readonly sent: SentDate | undefined;
  readonly defects: readonly string[];
}

/**
 * Returns when a message was sent: its Date; where that cannot be read or be right, when the last server on its way had it, for each
 * puts its Received on top (RFC 5321 4.4); else what other headers say, else the delivery line of its mailbox. A Date later than the newest Received, or of a clock
 * that was never set, cannot be right.
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
 * Whether a date is of a clock that began anew, long before the message was passed on. That is all that a delivery line tells of a Date: a mailbox
 * that was put together later has the day of that in it.
 */
function isOfResetClock(sent: SentDate, passedOn: () => SentDate | undefined): boolean {
  const at = Date.parse(sent.date);
  if (at >= RFC822 && !/-01-01T00:/.test(sent.date)) return false;
  const passed = passedOn();
  return passed !== undefined && Date.parse(passed.date) - at > LONGEST_WAY;
}
