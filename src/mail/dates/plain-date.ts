import { SHORT_MONTHS, scriptMonths } from './months.ts';

/** A text with its dates as the patterns of dates read them, and where its parts stood. */
interface PlainDate {
  readonly text: string;
  /** The offset in the text as given, in code units, of one in this text. */
  readonly given: (at: number) => number;
}

/** `7 12月 2022`, `7 Th12 2022`, `7 tháng 12 năm 2022`: a numbered month between day and year, as in Chinese, Korean and Vietnamese. */
const NUMBERED = String.raw`(?<=(?<!\d)\d{1,2}[\s,.-]{1,3})(?:(?:(?<number>\d{1,2})|(?<numeral>十[一二]?|[一二三四五六七八九]))\s?[月월]|(?:tháng|thg|th)\.?\s?(?<roman>\d{1,2})(?:,?\snăm)?)(?=[\s,.-]{1,3}\d{4})`;
/** `4 ธ.ค. 2565`, `4 בדצמ׳ 2022`: a month behind its day in a script whose words are more than letters; in Thai with a year of the Buddha's era. */
const NAMED = String.raw`(?<=(?<!\d)\d{1,2}[\s,]{1,3})ב?(?<name>${[...scriptMonths.keys()].map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\p{L}\p{M}])[.॰׳']?(?:(?<space>\s+)(?<buddhist>2[45]\d\d)(?!\d))?`;
const MONTH = new RegExp(`${NUMBERED}|${NAMED}`, 'giu');
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** Years from the beginning of the Buddha's era to that of ours. */
const BUDDHIST_ERA = 543;

/** What is written in Latin, Greek and Cyrillic letters, where only Vietnamese numbers its months. */
const PLAIN = /^[\0-\u052f\u1e00-\u206f]*$/;
const VIETNAMESE = /\bt(?:h|hg|háng)\.?\s?\d/i;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** A text with digits of every script as ASCII's, and with the months that are numbered or not of letters alone by their English names. */
export function plainDate(given: string): PlainDate {
  if (PLAIN.test(given) && !VIETNAMESE.test(given)) return { text: given, given: (at) => at };
  const digits = given.replace(OTHER_DIGIT, asciiDigit);
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let by = 0;
  const text = digits.replace(MONTH, (whole, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const offset = rest.at(-3) as number;
    const month = monthOf(groups);
    const name = SHORT_MONTHS[month - 1];
    if (name === undefined) return whole;
    const year =
      groups.buddhist === undefined ? '' : `${groups.space}${Number(groups.buddhist) - BUDDHIST_ERA}`;
    const plain = `${name}${year}`;
    by += whole.length - plain.length;
    shifts.push({ from: offset + whole.length - by, by });
    return plain;
  });
  return { text, given: (at) => at + (shifts.findLast(({ from }) => at >= from)?.by ?? 0) };
}

function monthOf({ number, numeral, roman, name }: Readonly<Record<string, string | undefined>>): number {
  if (name !== undefined) return scriptMonths.get(name) ?? 0;
  return NUMERALS.indexOf(numeral ?? '') + 1 || Number(number ?? roman);
}

/** The ASCII digit of a digit of any script, whose digits stand in a row in Unicode; those beyond the first plane stay. */
function asciiDigit(digit: string): string {
  if (digit.length > 1) return digit;
  let zero = digit.charCodeAt(0);
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9) zero--;
  return String(digit.charCodeAt(0) - zero);
}
