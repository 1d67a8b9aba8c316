/** An instant and the zone it was written in. */
export interface SentDate {
  /** ISO 8601 in UTC to the second. */
  readonly date: string;
  /** As `+01:00`; absent where none was given, or one that nobody knows (then the time is read as UTC). */
  readonly zone?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich of the zones that mail names: those of RFC 5322 4.3, and Europe's and Asia's usual ones. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  ut: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  cest: 120,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

const WEEKDAY = '(?:[a-z]{3,9}\\.?,?\\s+)?';
const TIME = '(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:\\.\\d{1,9})?';
const MONTH = '([a-z]{3})[a-z]{0,6}\\.?';
const ZONE = '([+-]\\d{2}:?\\d{2}|[a-z]{1,5})';

/** `Wed, 7 Dec 2022 15:52:03 +0100 (CET)` (RFC 5322 3.3 and 4.3). */
const RFC5322 = new RegExp(
  `^${WEEKDAY}(\\d{1,2})[\\s-]+${MONTH}[\\s-]+(\\d{2,4})\\s+${TIME}\\s*${ZONE}?(?![\\w:])`,
  'i',
);
/** `Wed Dec  7 07:07:11 PST 2022`, as date(1) and the pages of archives write it; asctime has no zone. */
const ASCTIME = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+${TIME}\\s+(?:${ZONE}\\s+)?(\\d{4})(?:\\s+${ZONE})?(?![\\w:])`,
  'i',
);
/** `2022-12-07T15:52:03+01:00`. */
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})[T\\s]+${TIME}\\s*${ZONE}?(?![\\w:])`, 'i');

/** Earlier than the second day of 1970 a date is a clock that was never set. */
const EARLIEST = Date.UTC(1970, 0, 2);
const TWO_DAYS = 2 * 24 * 3600 * 1000;

/**
 * Reads a date as mail writes it. Returns undefined where it cannot be read, or is absurd: a day that no month has, before
 * 1970-01-02, or more than two days after `now`, if that is given.
 */
export function readDate(value: string, now?: Date): SentDate | undefined {
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = rfc5322(text) ?? asctime(text) ?? iso(text);
  if (!parts) return undefined;
  const { year, month, day, hour, minute, second } = parts;
  if (month < 0 || hour > 24 || minute > 59 || second > 60 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate()) return undefined;
  const offset = zoneMinutes(parts.zone);
  const instant = Date.UTC(year, month, day, hour, minute, second) - (offset ?? 0) * 60_000;
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
  zone: string | undefined;
}

function rfc5322(text: string): DateParts | undefined {
  const m = RFC5322.exec(text);
  return m ? parts(m[3], m[2], m[1], m.slice(4, 7), m[7]) : undefined;
}

function asctime(text: string): DateParts | undefined {
  const m = ASCTIME.exec(text);
  return m ? parts(m[7], m[1], m[2], m.slice(3, 6), m[6] ?? m[8]) : undefined;
}

function iso(text: string): DateParts | undefined {
  const m = ISO.exec(text);
  return m ? parts(m[1], MONTHS[Number(m[2]) - 1], m[3], m.slice(4, 7), m[7]) : undefined;
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
    month: MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()),
    day: Number(day),
    hour: Number(time[0]),
    minute: Number(time[1]),
    second: Number(time[2] ?? 0),
    zone,
  };
}

/** RFC 5322 4.3: of two digits, 00 to 49 are of this century; of three, they count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

/** Returns the minutes east of Greenwich; undefined for a zone that nobody knows, or of more than 14 hours. */
function zoneMinutes(zone: string | undefined): number | undefined {
  if (!zone) return undefined;
  const m = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!m) return Object.hasOwn(ZONES, zone.toLowerCase()) ? ZONES[zone.toLowerCase()] : undefined;
  const minutes = Number(m[2]) * 60 + Number(m[3]);
  if (Number(m[3]) > 59 || minutes > 14 * 60) return undefined;
  return m[1] === '-' ? -minutes : minutes;
}

function zoneName(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
