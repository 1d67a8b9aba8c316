import { SHORT_MONTHS } from './months.ts';
import { findDate } from './written-date.ts';
import { fullYear } from './years.ts';
import { OFFSET, zoneMinutes, zoneName } from './zones.ts';

/** An instant and its time zone. */
export interface SentDate {
  /** ISO 8601 in UTC to the second. */
  readonly date: string;
  /** As `+01:00`; absent if none was given or it is unknown (then the time is read as UTC). */
  readonly zone?: string;
}

const WEEKDAY = '(?:[a-z]{3,9}\\.?,?\\s+)?';
const TIME =
  '(\\d{1,2})[:.]\\s?(\\d{1,2})(?:[:.]\\s?(\\d{1,2}))?(?:[.,]\\d{1,9})?(?:\\s?([ap])\\.?m\\b\\.?)?';
const MONTH = '([a-z]{3})[a-z]{0,6}\\.?';
const ZONE = `(${OFFSET}|[a-z]{3}\\d[a-z]{3}|[a-z]{1,5})`;

/** `Wed, 7 Dec 2022 15:52:03 +0100 (CET)` (RFC 5322 3.3 and 4.3). */
const RFC5322 = new RegExp(
  `^${WEEKDAY}(\\d{1,2})[\\s-]+${MONTH}[\\s-]+(\\d{2,4}|191\\d\\d),?\\s+${TIME}\\s*${ZONE}?(?![\\w:])`,
  'i',
);
/** `Wed Dec  7 07:07:11 PST 2022`, as date(1) and the pages of archives write it; asctime has no zone. */
const ASCTIME = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+${TIME}\\s+(?:${ZONE}\\s+)?(\\d{4})(?:\\s+${ZONE})?(?![\\w:])`,
  'i',
);
/** `Wed Dec 07 2022 10:00:00 GMT+0200`, as JavaScript writes it, and `December 7, 2022 at 3:05 PM`. */
const YEAR_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}),?\\s+(?:at\\s+)?${TIME}\\s*${ZONE}?(?![\\w:])`,
  'i',
);
/** `2022-12-07T15:52:03+01:00`, `2022-Dec-07 15:52`. */
const ISO = new RegExp(
  `^(\\d{4})[-/.](\\d{1,2}|[a-z]{3})[-/.](\\d{1,2})(?:T|[\\s,]+)${TIME}\\s*${ZONE}?(?![\\w:])`,
  'i',
);
/** `20221207T155203Z`. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})\s?(Z|[+-]\d{2}:?\d{2})?$/i;
/** Seconds since 1970, of mail since 2001. */
const SECONDS = /^@?(\d{10})$/;
/** `7/12/2022`: ambiguous, since some write the month first, others the day. */
const TWO_WAYS = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(?:\d{2}|\d{4})(?!\d)/;

/** Earlier dates, up to the second day of 1970, come from a clock that was never set. */
const EARLIEST = Date.UTC(1970, 0, 2);
/** A date in the usual form, without comments, quotes and runs of white space. */
const STANDARD = /^\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
/** Maximum characters of a Date that are read. */
const LONGEST = 200;
const TWO_DAYS = 2 * 24 * 3600 * 1000;

/**
 * Parses a date in any of the formats that mail programs write, in English or another language (see `findDate`). Returns undefined if it is
 * unreadable or ambiguous, has no time, or is absurd: an impossible day, before 1970-01-02, or more than two days after `now`, if given.
 */
export function readDate(value: string, now?: Date): SentDate | undefined {
  const text = STANDARD.test(value)
    ? value
    : value
        .slice(0, LONGEST)
        .replace(/\([^()]*\)/g, ' ')
        .replace(/["']/g, ' ')
        .replace(/\s+/g, ' ')
        .replaceAll(' ,', ',')
        .trim();
  const parts = rfc5322(text) ?? asctime(text) ?? yearFirst(text) ?? iso(text) ?? compact(text);
  return parts && parts.month >= 0 ? checked(parts, now) : written(value.slice(0, LONGEST), now);
}

/** A date in a non-standard format. If month and day could be swapped, it is not guessed. */
function written(text: string, now: Date | undefined): SentDate | undefined {
  const seconds = SECONDS.exec(text.trim())?.[1];
  if (seconds !== undefined) return sentAt(Number(seconds) * 1000, 0, now);
  const [, first = '', second = ''] = TWO_WAYS.exec(text) ?? [];
  if (first !== second && Number(first) <= 12 && Number(second) <= 12) return undefined;
  const date = findDate(text, true);
  if (!date?.date?.includes('T')) return undefined;
  const isInstant = date.date.endsWith('Z');
  const instant = Date.parse(isInstant ? date.date : `${date.date}Z`);
  return sentAt(instant, date.zone === undefined ? undefined : zoneMinutes(date.zone), now);
}

function checked(parts: DateParts, now: Date | undefined): SentDate | undefined {
  const { year, month, day, minute, second } = parts;
  const hour = hourOf(parts);
  if (hour > 24 || minute > 59 || second > 60 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate()) return undefined;
  const offset = parts.zone === undefined ? undefined : zoneMinutes(parts.zone);
  return sentAt(Date.UTC(year, month, day, hour, minute, second) - (offset ?? 0) * 60_000, offset, now);
}

/** @param instant In milliseconds since 1970. @param offset In minutes east of Greenwich. */
function sentAt(instant: number, offset: number | undefined, now: Date | undefined): SentDate | undefined {
  if (!(instant >= EARLIEST) || instant > Date.UTC(9999, 0)) return undefined;
  if (now && instant > now.getTime() + TWO_DAYS) return undefined;
  const date = `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return offset === undefined ? { date } : { date, zone: zoneName(offset) };
}

interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** `a` or `p`, of a clock of twelve hours. */
  half: string | undefined;
  zone: string | undefined;
}

function hourOf({ hour, half }: DateParts): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function rfc5322(text: string): DateParts | undefined {
  const m = RFC5322.exec(text);
  return m ? parts(m[3], m[2], m[1], m.slice(4, 8), m[8]) : undefined;
}

function asctime(text: string): DateParts | undefined {
  const m = ASCTIME.exec(text);
  return m ? parts(m[8], m[1], m[2], m.slice(3, 7), m[7] ?? m[9]) : undefined;
}

function iso(text: string): DateParts | undefined {
  const m = ISO.exec(text);
  return m ? parts(m[1], SHORT_MONTHS[Number(m[2]) - 1] ?? m[2], m[3], m.slice(4, 8), m[8]) : undefined;
}

function yearFirst(text: string): DateParts | undefined {
  const m = YEAR_FIRST.exec(text);
  return m ? parts(m[3], m[1], m[2], m.slice(4, 8), m[8]) : undefined;
}

function compact(text: string): DateParts | undefined {
  const m = COMPACT.exec(text);
  return m ? parts(m[1], SHORT_MONTHS[Number(m[2]) - 1], m[3], m.slice(4, 7), m[7]) : undefined;
}

function parts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
  zone: string | undefined,
): DateParts {
  return {
    year: fullYear(year ?? ''),
    month: SHORT_MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()),
    day: Number(day),
    hour: Number(time[0]),
    minute: Number(time[1]),
    second: Number(time[2] ?? 0),
    half: time[3],
    zone,
  };
}
