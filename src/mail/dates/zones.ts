/**
 * Minutes east of Greenwich of time zone names in mail: those of RFC 5322 4.3, and the common ones of every continent. For ambiguous names
 * (CST, IST, BST) the most frequent in mail.
 */
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
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  idt: 180,
  trt: 180,
  msk: 180,
  msd: 240,
  wat: 60,
  cat: 120,
  sast: 120,
  eat: 180,
  irst: 210,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  brst: -120,
  brt: -180,
  art: -180,
  clst: -180,
  clt: -240,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  cot: -300,
  pet: -300,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
};

/** Maximum offset from Greenwich, in minutes. */
const FURTHEST = 14 * 60;

/** Pattern of an offset, for use in a regular expression: `+0100`, `-500`, `+05:30`, `GMT+2`, `UTC +02:00`. */
export const OFFSET = String.raw`(?:(?:UTC|GMT|UT)\s?)?[+-]\s?\d{1,2}(?::?\d{2})?(?!\d)`;

/**
 * Returns the minutes east of Greenwich of a time zone, written as an offset (see `OFFSET`) or a name; undefined for unknown or meaningless
 * names (the letters of RFC 5322 4.3), and offsets of more than 14 hours.
 */
export function zoneMinutes(zone: string): number | undefined {
  const offset = /([+-])\s?(\d{1,2}?):?(\d{2})?$/.exec(zone);
  if (!offset) {
    // `EST5EDT`, as systems name a zone with daylight saving time.
    const name = zone.toLowerCase().replace(/\d[a-z]{3}$/, '');
    return Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
  }
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (Number(offset[3] ?? 0) > 59 || minutes > FURTHEST) return undefined;
  return offset[1] === '-' ? -minutes : minutes;
}

/** A stricter pattern of an offset for texts: four digits, or a name before it. */
const OFFSET_BESIDE =
  /^[\s\u202f]{0,2}\(?((?:(?:GMT|UTC)\s?)?[+-]\d{2}:?\d{2}(?!\d)|(?:GMT|UTC)\s?[+-]\d{1,2}(?!\d))\)?/;
const NAME_BESIDE = /^[\s\u202f]{0,2}(?:[AP]M\s)?\(?([A-Z]{1,5})\b\)?/;

/** The time zone at the beginning of a text that follows a time: minutes east of Greenwich, and its length in code units. */
export function zoneBeside(text: string): { minutes: number; length: number } | undefined {
  const match = OFFSET_BESIDE.exec(text) ?? NAME_BESIDE.exec(text);
  const minutes = zoneMinutes(match?.[1] ?? '');
  return match && minutes !== undefined ? { minutes, length: match[0].length } : undefined;
}

/** Returns an offset as `+01:00`. */
export function zoneName(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
