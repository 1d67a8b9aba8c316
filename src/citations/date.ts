import type { CitedDate } from './item.ts';

const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/** The day of an ISO 8601 day or instant, as CSL-JSON has it; undefined for anything else. */
export function citedDate(date: string): CitedDate | undefined {
  const [, year, month, day] = DAY.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { 'date-parts': [[Number(year), Number(month), Number(day)]] };
}

/** The ISO 8601 day of a date. */
export function dayOf({ 'date-parts': [[year, month, day]] }: CitedDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
