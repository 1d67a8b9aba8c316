import { locale } from './words/index.ts';

type Form = 'long' | 'short' | 'inYear';

const OPTIONS: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  inYear: { day: 'numeric', month: 'short', timeZone: 'UTC' },
};

/** Formats dates in one form and language, and caches the result for each day, since pages name the same days many times. */
interface Format {
  readonly of: Intl.DateTimeFormat;
  readonly days: Map<string, string>;
}

const formats = new Map<string, Format>();

function formatOf(form: Form): Format {
  const name = `${form} ${locale()}`;
  let known = formats.get(name);
  if (known === undefined) {
    known = { of: new Intl.DateTimeFormat(locale(), OPTIONS[form]), days: new Map() };
    formats.set(name, known);
  }
  return known;
}

/** The day (UTC) of an ISO 8601 day or instant; undefined for an absent one. */
function dayOf(date: string | undefined): Date | undefined {
  const written = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0];
  const day = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

function written(date: string | undefined, form: Form): string {
  if (!date) return '';
  const { of, days } = formatOf(form);
  const name = date.slice(0, 10);
  const known = days.get(name);
  if (known !== undefined) return known;
  const day = dayOf(date);
  const text = day === undefined ? '' : of.format(day);
  days.set(name, text);
  return text;
}

/** An ISO 8601 day or instant as `7 December 2022`, in UTC; empty for an absent one. */
export function day(date: string | undefined): string {
  return written(date, 'long');
}

/** `7 Dec 2022`, for lists. */
export function shortDay(date: string | undefined): string {
  return written(date, 'short');
}

/** `7 Dec`, where the year is known. */
export function dayInYear(date: string | undefined): string {
  return written(date, 'inYear');
}

/** `15:07` of an instant; empty of a day. */
export function clock(date: string | undefined): string {
  return /T(\d\d:\d\d)/.exec(date ?? '')?.[1] ?? '';
}

/** The time on the sender's clock, `07:07 −08:00`, with the day if it differs from that in UTC; empty if the zone is unknown. */
export function senderClock(date: string | undefined, zone: string | undefined): string {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '');
  const instant = Date.parse(date ?? '');
  if (match === null || Number.isNaN(instant) || clock(date) === '') return '';
  const minutes = (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1);
  const there = new Date(instant + minutes * 60_000).toISOString();
  const shown = `${clock(there)} ${(zone ?? '').replace('-', '−')}`;
  return there.slice(0, 10) === date?.slice(0, 10) ? shown : `${shortDay(there)}, ${shown}`;
}

/** A range of days: `6–12 December 2022`, `30 November – 2 December 2022`; a single day if both are the same. */
export function span(first: string | undefined, last: string | undefined): string {
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === undefined || to === undefined) return day(first) || day(last);
  // Thin spaces round a dash are hard to see in a text.
  return formatOf('long').of.formatRange(from, to).replaceAll('\u2009', ' ');
}
