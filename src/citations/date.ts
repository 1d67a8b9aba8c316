import type { CitedDate } from './item.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/**
 * The day of an ISO 8601 day or instant in the form of CSL-JSON; undefined for anything else.
 *
 * @param zone For an instant: the sender's time zone, in which the day is counted.
 */
export function citedDate(date: string, zone?: string): CitedDate | undefined {
  const [, year, month, day] = DAY.exec(sentAt(date, zone)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { 'date-parts': [[Number(year), Number(month), Number(day)]] };
}

/**
 * A UTC instant in the sender's local time with its offset: `2022-12-07T23:07:11+08:00`. A date without a time or a zone is returned
 * unchanged.
 */
export function sentAt(date: string, zone: string | undefined): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '') ?? [];
  const instant = /T\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : Number.NaN;
  if (zone === undefined || sign === undefined || Number.isNaN(instant)) return date;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  return new Date(instant + offset).toISOString().slice(0, 19) + zone;
}

/** The ISO 8601 day of a date. */
export function dayOf({ 'date-parts': [[year, month, day]] }: CitedDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
