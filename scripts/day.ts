import { InvalidArgumentError } from 'commander';

/** A day of the calendar, `2024-02-29`. @throws InvalidArgumentError where there is no such day. */
export function calendarDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('write a day of the calendar, such as 2024-02-29.');
  return text;
}

/**
 * A day, or an instant with its zone, as an instant in UTC to the second; of a day its first second.
 * @throws InvalidArgumentError where there is no such day, or it is neither.
 */
export function instantOf(text: string): string {
  const [, day = '', time = 'T00:00:00Z'] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const instant = isDay(day) ? Date.parse(day + time) : Number.NaN;
  if (Number.isNaN(instant))
    throw new InvalidArgumentError('write a day (2022-12-07) or an instant (2022-12-07T15:07:11Z).');
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // `Date` turns a day that the month does not have into one of the next month.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
