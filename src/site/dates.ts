const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `7 December 2022` of an ISO 8601 day or instant, in UTC; empty where there is none. */
export function day(date: string | undefined): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  if (match === null) return '';
  return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1] ?? match[2]} ${match[1]}`;
}

/** `7 Dec 2022`, for lists. */
export function shortDay(date: string | undefined): string {
  const [of, month, year] = day(date).split(' ');
  return year === undefined ? '' : `${of} ${month?.slice(0, 3)} ${year}`;
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
  const from = day(first).split(' ');
  const to = day(last).split(' ');
  if (from.length < 3 || to.length < 3 || from.join() === to.join()) return day(first) || day(last);
  if (from[2] !== to[2]) return `${from.join(' ')} – ${to.join(' ')}`;
  if (from[1] !== to[1]) return `${from[0]} ${from[1]} – ${to.join(' ')}`;
  return `${from[0]}–${to.join(' ')}`;
}
