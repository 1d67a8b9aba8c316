import { readDate, type SentDate } from './dates/index.ts';

/** Maximum length of a delivery line. */
export const MAX_DELIVERY_LINE = 1000;

const WEEKDAY = /\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s/i;
const MONTH = /\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s/i;
const TIME = /\s\d{1,2}:\d{2}(?::\d{2})?\s/;
const YEAR = /\s\d{4}(?:\s|$)/;

/** Any header field; below, those with which the header of a delivered message begins. */
const FIELD = /^[!-9;-~]{1,200}[ \t]?:/;
const KNOWN_FIELD =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|reply-to|sender|references|in-reply-to|mime-version|delivered-to|envelope-to|errors-to|content-[a-z-]+|list-[a-z-]+|dkim-[a-z-]+|arc-[a-z-]+|x-[\w-]+|status|newsgroups|path|xref|precedence|approved|authentication-results)[ \t]?:/i;

/**
 * Whether the line `From ...` begins a message in a mailbox (RFC 4155), given the lines around it. A body may contain such a line unquoted,
 * so it must either have the full form, sender and date, or follow an empty line; and a header must follow it. The date has the form of
 * asctime, of RFC 5322, or of pipermail with two spaces before it.
 */
export function isDeliveryLine(line: string, afterBlank: boolean, next: string | undefined): boolean {
  if (!line.startsWith('From ') || line.length > MAX_DELIVERY_LINE) return false;
  const complete = WEEKDAY.test(line) && MONTH.test(line) && TIME.test(line) && YEAR.test(line);
  if (complete && next !== undefined && (FIELD.test(next) || /^>?From /.test(next))) return true;
  if (!afterBlank) return false;
  if (complete) return next === undefined || next.trim() === '';
  return next !== undefined && KNOWN_FIELD.test(next);
}

/** `From 0123...cdef Mon Sep 17 00:00:00 2001`: a commit hash, and the fixed date that git writes above every patch. */
const PATCH = /^From (?:[0-9a-f]{40}|[0-9a-f]{64}) Mon Sep 17 00:00:00 2001\s*$/;

/** Whether the line is the one above a patch by `git format-patch`; it begins a message only in a mailbox of such patches. */
export function isPatchLine(line: string): boolean {
  return PATCH.test(line);
}

/** RFC 3339, as some programs write it there. */
const ISO_DAY = /\s\d{4}-\d\d-\d\d[T\s]\d\d:/;

/** The arrival time in a delivery line (RFC 4155: in UTC); undefined for unknown forms and for the line of a patch. */
export function deliveryDate(line: string, now?: Date): SentDate | undefined {
  const day = line.search(WEEKDAY);
  const at = day < 0 ? line.search(ISO_DAY) : day;
  return at < 0 || isPatchLine(line) ? undefined : readDate(line.slice(at), now);
}
