import { monthOf } from './months.ts';
import { plainDate } from './plain-date.ts';
import { fullYear } from './years.ts';
import { zoneBeside, zoneName } from './zones.ts';

/** A date found in a text. `date` is an instant in UTC if its time zone is known, else in local time, or only a day. */
export interface FoundDate {
  readonly date?: string;
  readonly zone?: string;
  /** Range of the date, its time and its time zone in the text, in code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Day {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const YMD =
  /(?<![\d/.-])((?:19|20)\d\d)(?:[-/.]|\. |\s?[年년]\s?)(\d{1,2})(?:[-/.]|\. |\s?[月월]\s?)(\d{1,2})(?:\s?[日일])?(?!\d)/;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?((?:19|20)?\d\d)(?![\d/])/;
const DAY_MONTH =
  /(?<!\d|\d[:.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s+de)?[\s-]+((?:d[’'])?\p{L}{3,12}[.׳]?)(?:\s+(?:de|del))?(?:[\s,'-]+((?:19|20)\d\d|\d\d(?![\d:])))?/gu;
const MONTH_DAY = /(\p{L}{3,12}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+((?:19|20)\d\d))?/gu;
/** As Hungarian and Lithuanian write it: `2022. dec. 4.`, `2022 m. gruodžio 4`. */
const YEAR_MONTH_DAY =
  /(?<!\d)((?:19|20)\d\d)\.?(?:\s+m\.)?[\s-]+(\p{L}{3,12}\.?)[\s-]+(\d{1,2})(?![\d:h])/gu;
/** `[221207 14:52]`, as Mutt's `%{%y%m%d %H:%M}` writes it: year, month, day. */
const SIX_DIGITS = /(?<=\[)(\d\d)(\d\d)(\d\d)(?= \d\d:\d\d)/;
const SHORT = /(?<=^On )(\d{1,2})\/(\d{1,2})(?=[ ,])/;
const TIME =
  /(?<!\d)(\d{1,2})(?:(?:[:h]|(?<=(?:klo? ?\.?|pukul) ?\d{1,2})\.)(\d{2})(?!\d)(?::(\d{2})(?!\d))?|[点點時时시](\d{2})[分분](?:(\d{2})[秒초])?)(?:\.\d{1,3})?/;
/** Before and after noon, in English and Hindi, Arabic, Persian, Vietnamese, Greek. */
const HALF_AFTER =
  /^[\s\u202f?]{0,2}(?:(?<before>a\.?\s?m\b\.?|ص|ق\.ظ\.?|(?-i:SA)|π\.\s?μ\.)|p\.?\s?m\b\.?|م|ب\.ظ\.?|(?-i:CH)|μ\.\s?μ\.)(?!\p{L})/iu;
const HALF_BEFORE = /(上午|下午|午前|午後|오전|오후|凌晨|早上|晚上|中午)\s?$/;
/**
 * The first date of a text, with adjacent time and time zone. In `1/5/2012` the month is first in an English line (`monthFirst`) and the
 * day otherwise, unless only one order is possible. A day without a year is found, but has no `date`.
 */
export function findDate(given: string, monthFirst: boolean): FoundDate | undefined {
  const plain = plainDate(given);
  const found = findPlain(plain.text, monthFirst);
  return found && { ...found, start: plain.given(found.start), end: plain.given(found.end) };
}

function findPlain(text: string, monthFirst: boolean): FoundDate | undefined {
  const day = findDay(text, monthFirst);
  if (day === undefined) return undefined;
  const time = findTime(text, day);
  const start = Math.min(day.start, time?.start ?? day.start);
  const end = Math.max(day.end, time?.end ?? day.end);
  if (day.year === undefined || !isDay(day.year, day.month, day.day)) return { start, end };
  const ymd = `${day.year}-${two(day.month)}-${two(day.day)}`;
  if (time === undefined) return { date: ymd, start, end };
  const local = `${ymd}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
  if (time.zone === undefined) return { date: local, start, end };
  const instant = new Date(Date.parse(`${local}Z`) - time.zone * 60_000);
  return { date: instant.toISOString().replace('.000Z', 'Z'), zone: zoneName(time.zone), start, end };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function findDay(text: string, monthFirst: boolean): Day | undefined {
  const ymd = YMD.exec(text);
  if (ymd) return dayAt(ymd, ymd[1], Number(ymd[2]), Number(ymd[3]));
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthOf(match[2] ?? '');
    if (month !== undefined && (match[3] !== undefined || !looksForward(text, match))) {
      return dayAt(match, match[3], month, Number(match[1]));
    }
  }
  for (const match of text.matchAll(YEAR_MONTH_DAY)) {
    const month = monthOf(match[2] ?? '');
    if (month !== undefined) return dayAt(match, match[1], month, Number(match[3]));
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const month = monthOf(match[1] ?? '');
    if (month !== undefined) return dayAt(match, match[3], month, Number(match[2]));
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const american = second > 12 || (first <= 12 && monthFirst && isAmerican(text, numeric));
    return american ? dayAt(numeric, numeric[4], first, second) : dayAt(numeric, numeric[4], second, first);
  }
  const six = SIX_DIGITS.exec(text);
  if (six) return dayAt(six, six[1], Number(six[2]), Number(six[3]));
  const short = SHORT.exec(text);
  return short ? dayAt(short, undefined, Number(short[1]), Number(short[2])) : undefined;
}

/**
 * Guesses US order for English clients: slashes and no zero before the month, or AM or PM, or a two-digit year; elsewhere `07/12/2022
 * 14:52` has the day first, and with dashes and dots the day is always first.
 */
function isAmerican(text: string, [, first, mark, , year]: RegExpExecArray): boolean {
  if (mark !== '/') return false;
  return /\d\s?[ap]m\b/i.test(text) || first?.length !== 2 || year?.length !== 4;
}

/** Excludes a date like the "Nov 6" of `6 Nov 6, 2006`: a day before a month, without year, followed by another day. */
function looksForward(text: string, match: RegExpExecArray): boolean {
  return /^\s+\d{1,2},/.test(text.slice(match.index + match[0].length));
}

function dayAt(
  match: RegExpExecArray,
  year: string | undefined,
  month: number,
  day: number,
): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const known = year === undefined ? undefined : fullYear(year);
  const place = { month, day, start: match.index, end: match.index + match[0].length };
  return known === undefined ? place : { year: known, ...place };
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich. */
  readonly zone?: number;
  readonly start: number;
  readonly end: number;
}

/** Maximum distance between a day and its time, in code units: `at `, `um `, `, `, a weekday in brackets. */
const NEAR = 24;

function findTime(text: string, day: Day): Time | undefined {
  return timeIn(text, day.end, day.end + NEAR) ?? timeIn(text, Math.max(0, day.start - NEAR), day.start);
}

function timeIn(text: string, from: number, to: number): Time | undefined {
  const match = TIME.exec(text.slice(from, to));
  if (!match) return undefined;
  const start = from + match.index;
  let end = start + match[0].length;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? match[4]);
  const second = Number(match[3] ?? match[5] ?? 0);
  const after = HALF_AFTER.exec(text.slice(end, end + 8));
  const half = halfAfter(after) ?? halfBefore(text.slice(Math.max(0, start - 4), start));
  if (after) end += after[0].length;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const zone = zoneBeside(text.slice(end, end + 20));
  const time = { hour, minute, second: Math.min(second, 59), start, end: end + (zone?.length ?? 0) };
  return zone === undefined ? time : { ...time, zone: zone.minutes };
}

function halfAfter(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  return match.groups?.before === undefined ? 'p' : 'a';
}

function halfBefore(text: string): string | undefined {
  const word = HALF_BEFORE.exec(text)?.[1];
  if (word === undefined) return undefined;
  return ['下午', '午後', '오후', '晚上', '中午'].includes(word) ? 'p' : 'a';
}
