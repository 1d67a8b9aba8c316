import { OPENING, VERB } from './attribution-words.ts';

const EDGES = /^[\s,，、;:.*"'`([{<>–—-]+|[\s,，、;:*"'`)\]}<>–—-]+$/gu;
const WEEKDAYS =
  /(?<![\p{L}])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![\p{L}])\.?|(?<![\p{L}])(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jeu|ven|vie|jue|sam|sáb|dim|dom|ma|wo|vr|za|zo|tis|ons|tor|tors|fre|lör|sön|pn|wt|śr|cz|pt|sob|niedz|po|út|čt|pá|ne|пн|вт|ср|чт|пт|сб|вс)\.)(?![\p{L}])|(?:周|星期)[一二三四五六日天]|[（(][日月火水木金土월화수목금토일][)）]/giu;
const FILLER =
  /^(?:(?:on|in|at|am|um|uhr|le|ha|el|il|em|op|om|den|dne|dnia|w dniu|dniu|dňa|pada tanggal|kl|klo|als|às|as|las|los|ore|alle|giorno|het|quoting|zitat von|citeren|citando|kontakt|użytkownik|пользователь|користувач|oseba|pukul|lúc|according to|thus spake|also sprach|from|comment #\d+|message|article|news|date|the|hat|je|re|feira|odesílatel|používateľ|korisnik|tarihinde|于|의|님이|에|在|במאת|מאת|בתאריך|יום|في|من|بواسطة|در|تاریخ|ساعت|को|बजे|বার|তারিখে|เวลา|เมื่อ|น)(?![\p{L}])\.?)/iu;

/** Filler words that are names too where a name goes on behind them: "Le Thi Hoa", "El Khoury". */
const NAME_TOO = /^(?:Le|Ha|El|Il|Em|Om|Den)(?= \p{Lu})/u;

/** A filler word of one small letter; an initial of a name would be a capital. */
const LETTER = /^[aàwovigвг](?![\p{L}])\.?(?=\s|$)/u;

/** The pattern of all verbs, compiled once, because it is used for each attribution. */
const VERBS = new RegExp(VERB, 'giu');

/** Replaces removed parts of a line: an address, a date or a time, anything else. */
const CUT = '\uE000';
const ADDRESS_CUT = '\uE001';
const DATE_CUT = '\uE002';
const VERB_CUT = '\uE003';

/** A time that was not recognised together with a date: `09.00`, `9:00:00`. */
const TIME = /(?<![\d.:])\d{1,2}(?::\d{2}|\.\d{2}(?!\.?\d))(?::\d{2})?(?![\d:])/gu;

/** Verbs of English, for which all words before a name are known. */
const ENGLISH_VERB = /(?<![\p{L}])(?:wrote|writes|said|says)(?![\p{L}])/iu;

/** Lower-case words that names may begin with. */
const PARTICLE =
  /^(?:van|vander|von|vom|zu|zum|zur|der|de|del|della|di|da|das|dos|do|du|la|ter|ten|te|af|av|al|el|bin|ibn|ben|abu|al-.+|d['’].+|['’]t|o['’].+|mc.+)$/u;

/** A name written in lower case: "peter green". */
const SMALL = /^\p{Ll}[^\p{Lu},]*$/u;

/** The words before an author's name at a list's address. */
const BEHALF =
  /^[\s([]*(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|a nome di|namens|på vegne a[fv]|w imieniu|jménem|от имени|代表)\s/iu;

/** Words between two removed parts. */
interface Run {
  readonly text: string;
  /** True if only a bracket separates it from the address. */
  readonly touchesAddress: boolean;
  /** True if it begins the line. */
  readonly isFirst: boolean;
  /** True if a date or a time follows it. */
  readonly isBeforeDate: boolean;
  readonly touchesVerb: boolean;
}

/**
 * The name in an attribution, by the shape of the line: the words next to the address or similar to it, else the longest run of words that
 * is not a date, an address, a verb or filler. Empty if the shape speaks against a name: no name is better than a wrong one.
 */
export function nameIn(
  text: string,
  address: RegExpExecArray | null,
  found: { start: number; end: number; date?: string } | undefined,
): string | undefined {
  const local = foldedLetters(address?.[1] ?? '');
  const isEnglish = ENGLISH_VERB.test(text);
  const names = runsOf(text, address, found)
    .filter((run) => !opensDate(run))
    .flatMap((run) => {
      const { touchesAddress, isFirst, isBeforeDate } = run;
      const isBehalf = BEHALF.test(run.text);
      const words = isFirst ? run.text : afterNumbers(run.text, found?.date !== undefined);
      return words.split(/[:：;]|\s-+\s|--+/u).map((part) => {
        const trimmed = trimFiller(part, isBeforeDate);
        const mayBeSmall =
          isEnglish || isBehalf || (!isBeforeDate && (isFirst || (run.touchesVerb && SMALL.test(trimmed))));
        const name = mayBeSmall ? trimmed : withoutSmallWords(trimmed, local);
        return { name, rank: (isBehalf ? 6 : 0) + (touchesAddress ? 3 : 0) + (isLike(name, local) ? 2 : 0) };
      });
    })
    .filter(({ name }) => isName(name));
  const best = names.sort((a, b) => b.rank - a.rank || b.name.length - a.name.length)[0]?.name;
  return best === undefined || best.length > 100 ? undefined : best;
}

function runsOf(
  text: string,
  address: RegExpExecArray | null,
  found: { start: number; end: number } | undefined,
): Run[] {
  let rest = text;
  if (address) rest = blank(rest, address.index, address.index + address[0].length, ADDRESS_CUT);
  if (found) rest = blank(rest, found.start, found.end, DATE_CUT);
  rest = rest
    .replace(TIME, DATE_CUT)
    .replace(VERBS, VERB_CUT)
    .replace(WEEKDAYS, DATE_CUT)
    .replace(/\[\d?mailto:[^\]]*\]|<[^>]*>/g, (part) => (part.includes(ADDRESS_CUT) ? ADDRESS_CUT : CUT))
    .replace(/[(<[][\s\uE000-\uE003]*[)>\]]/gu, (part) => (part.includes(ADDRESS_CUT) ? ADDRESS_CUT : CUT));
  return [...rest.matchAll(/[^\uE000-\uE003]+/gu)].map((run) => {
    const end = run.index + run[0].length;
    const isParenthesis = /^\s*\(/.test(run[0]) || rest[run.index - 1] === '(';
    return {
      text: run[0],
      touchesAddress: rest[end] === ADDRESS_CUT || (rest[run.index - 1] === ADDRESS_CUT && isParenthesis),
      isFirst: run.index === 0,
      isBeforeDate: rest[end] === DATE_CUT,
      touchesVerb: rest[end] === VERB_CUT || rest[run.index - 1] === VERB_CUT,
    };
  });
}

function blank(text: string, start: number, end: number, cut: string): string {
  return `${text.slice(0, start)}${cut.repeat(end - start)}${text.slice(end)}`;
}

/** True for a word that only begins a date: `Dana 4.12.2022`, `Στις 4/12/2022`. */
function opensDate({ text, isFirst, isBeforeDate }: Run): boolean {
  const word = text.trim();
  return isFirst && isBeforeDate && OPENING.exec(word)?.[0] === word;
}

/** The words after the numbers of a date or time: `14 h 52, Ann Arp`; skips more numbers if no date was recognised. */
function afterNumbers(run: string, hasDate: boolean): string {
  const rest = run.replace(/^.*\d[^,]*,\s*(?=\p{L})/u, '');
  return hasDate ? rest : rest.replace(/^.*(?<![\p{L}\d_])\d{1,4}[.,]?\s+(?=\p{L}{2})/u, '');
}

/** A name without lower-case words before it that are not part of it: "użytkownik Jan Kowalski". */
function withoutSmallWords(name: string, local: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word) || isLike(word, local));
  if (at === 0) return name;
  const rest = at < 0 ? '' : words.slice(at).join(' ');
  return /\p{L}{2}/u.test(rest) ? rest : '';
}

/** False if the shape of words speaks against a name: a year, a time, a number with commas, the start of a date. */
function isName(text: string): boolean {
  if (!/\p{L}/u.test(text) || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)) return false;
  return !(text.includes(',') && /\d/.test(text));
}

/** True if the local part of the address contains a word of the name. */
function isLike(name: string, local: string): boolean {
  return foldedLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && local.includes(word));
}

function foldedLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function trimFiller(part: string, isBeforeDate: boolean): string {
  let text = part.replace(/^[^\p{L}]+(?:[ap]m[\s,]+)?/iu, '').replace(EDGES, '');
  for (let before = ''; before !== text; ) {
    before = text;
    const beginsName = !isBeforeDate && NAME_TOO.test(text);
    const lead = beginsName ? null : (FILLER.exec(text) ?? LETTER.exec(text));
    if (lead && /^(?:[\s,]|$)/.test(text.slice(lead[0].length))) text = text.slice(lead[0].length);
    text = text.replace(/\s(?:on|at|hat|ha|a|na|je|в|於|于)$/u, '').replace(EDGES, '');
  }
  if (text.includes('(') && !text.includes(')')) text += ')';
  return text.replace(/\s+/g, ' ');
}
