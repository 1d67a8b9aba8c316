import { locale } from './words/index.ts';

type Form = 'long' | 'short' | 'inYear';

const OPTIONS: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  inYear: { day: 'numeric', month: 'short', timeZone: 'UTC' },
};

/** A form of dates in a language, and what it gave of each day so far: a page names the same days again and again. */
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

/** The day of an ISO 8601 day or instant, in UTC; undefined where there is none. */
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

/** `7 December 2022` of an ISO 8601 day or instant, in UTC; empty where there is none. */
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

/** What the sender's clock showed, `07:07 −08:00`, with the day where it was another; empty where no zone is known. */
export function senderClock(date: string | undefined, zone: string | undefined): string {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '');
  const instant = Date.parse(date ?? '');
  if (match === null || Number.isNaN(instant) || clock(date) === '') return '';
  const minutes = (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1);
  const there = new Date(instant + minutes * 60_000).toISOString();
  const shown = `${clock(there)} ${(zone ?? '').replace('-', '−')}`;
  return there.slice(0, 10) === date?.slice(0, 10) ? shown : `${shortDay(there)}, ${shown}`;
}

/** `6–12 December 2022`, `30 November – 2 December 2022`; one day where both are the same. */
export function span(first: string | undefined, last: string | undefined): string {
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from === undefined || to === undefined) return day(first) || day(last);
  // Thin spaces round a dash are hard to see in a text.
  return formatOf('long').of.formatRange(from, to).replaceAll('\u2009', ' ');
}
