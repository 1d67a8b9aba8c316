/** Longer than this no delivery line is. */
export const MAX_DELIVERY_LINE = 1000;

const WEEKDAY = /\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s/i;
const MONTH = /\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s/i;
const TIME = /\s\d{1,2}:\d{2}(?::\d{2})?\s/;
const YEAR = /\s\d{4}(?:\s|$)/;

/** Any header field, and those that the header of a delivered message begins with. */
const FIELD = /^[!-9;-~]{1,200}[ \t]?:/;
const KNOWN_FIELD =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|reply-to|sender|references|in-reply-to|mime-version|delivered-to|envelope-to|errors-to|content-[a-z-]+|list-[a-z-]+|dkim-[a-z-]+|arc-[a-z-]+|x-[\w-]+|status|newsgroups|path|xref|precedence|approved|authentication-results)[ \t]?:/i;

/**
 * Tells whether the line `From ...` begins a message in a mailbox (RFC 4155), given the lines around it. A body may hold
 * such a line where nothing quoted it, so it must either have the whole form, sender and date, or follow an empty line;
 * and a header must follow it. The date is that of asctime, of RFC 5322, or of pipermail with two spaces before it.
 */
export function isDeliveryLine(line: string, afterBlank: boolean, next: string | undefined): boolean {
  if (!line.startsWith('From ') || line.length > MAX_DELIVERY_LINE) return false;
  const complete = WEEKDAY.test(line) && MONTH.test(line) && TIME.test(line) && YEAR.test(line);
  if (complete && next !== undefined && (FIELD.test(next) || /^>?From /.test(next))) return true;
  if (!afterBlank) return false;
  if (complete) return next === undefined || next.trim() === '';
  return next !== undefined && KNOWN_FIELD.test(next);
}
