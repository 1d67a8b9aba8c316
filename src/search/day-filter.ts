/**
 * The values of the day filter (`2022`, `2022-12`, `2022-12-07`) that together cover the days from `after` to `before`, both included:
 * whole years, then whole months, then days. Bounds are ISO days, or empty for no bound. `years` are the first and last year of the
 * archive.
 */
export function dayValues(after: string, before: string, years: readonly [number, number]): string[] {
  const first = after === '' ? `${years[0]}-01-01` : after;
  const last = before === '' ? `${years[1]}-12-31` : before;
  const values: string[] = [];
  const [from, to] = [Math.max(yearOf(first), years[0]), Math.min(yearOf(last), years[1])];
  for (let year = from; year <= to; year++) {
    if (first <= `${year}-01-01` && last >= `${year}-12-31`) values.push(String(year));
    else
      for (let month = 1; month <= 12; month++)
        for (const day of inMonth(`${year}-${two(month)}`, first, last)) values.push(day);
  }
  return values;
}

function inMonth(month: string, first: string, last: string): string[] {
  const days = daysIn(yearOf(month), Number(month.slice(5)));
  const end = `${month}-${two(days)}`;
  if (last < `${month}-01` || first > end) return [];
  if (first <= `${month}-01` && last >= end) return [month];
  return Array.from({ length: days }, (_, i) => `${month}-${two(i + 1)}`).filter(
    (day) => day >= first && day <= last,
  );
}

/** Number of days in a month, counted from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
