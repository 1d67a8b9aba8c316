import { isRobotName } from '../mail/sender/index.ts';
import type { CitedName } from './item.ts';

/** Characters that no person's display name contains: digits, brackets, and marks that join two names. */
const NO_NAME = /[\p{N}()[\]{}<>@/\\&+|:;!?"“”„«»=#*_~^%$]/u;

/** Words that occur in names of organisations, groups and lists. */
const GROUP =
  /(?<![\p{L}\p{N}])(?:inc|ltd|llc|gmbh|corp|corporation|foundation|committee|consortium|group|team|project|projects|maintainers?|developers|community|lists?|via|and|on behalf of)(?![\p{L}\p{N}])/iu;

/** Suffixes that belong neither to the given name nor to the family name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|ph\.?d|m\.?d)\.?$/iu;

const TITLE = /^(?:(?:dr|prof|mr|mrs|ms)\.?|dipl\.-ing\.|ing\.)$/iu;

/** A capitalised word of a name, which may have a short prefix (`d'Example`, `al-Example`), of letters, marks and hyphens. */
const CAPITALISED = /^(?:(?:[dl]['’]|(?:al|el|ad|as|at|an|ar|ash)-))?[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*$/u;

/** A lower-case word between the given name and the family name: `van`, `de`, `'t`. */
const PARTICLE = /^['’]?\p{Ll}[\p{Ll}\p{M}]*\.?$/u;

/** Particles that some people capitalise; then they belong to the family name. */
const WRITTEN_LARGE =
  /^(?:De|Del|Dela|Della|Di|Da|Du|Dos|Das|Van|Von|Der|Den|La|Las|Los|Ter|Ten|St\.?|Al|El|Bin|Ibn|Ben)$/u;

/** Words that join two family names: `Example y Ejemplo`. */
const JOINS = /^(?:y|e|i)$/u;

/** A family name in capitals among words that are not in capitals, as in `YAMADA Taro`. */
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;

/** The commonest Vietnamese family names, without marks; in Vietnamese names the family name comes first. */
const VIETNAMESE =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|trinh|dao|doan|luong|mai)$/u;
/** Letters that only Vietnamese uses, and words that are often second in a Vietnamese name. */
const VIETNAMESE_LETTER = /[ăđơư\u1ea0-\u1ef9]/iu;
const VIETNAMESE_MIDDLE = /^(?:van|thi)$/u;

/**
 * A name split into the parts that reference styles sort and shorten by, in any order: `Maria de la Example`, `de la Example, M. J.`, `M.
 * L. Example, Jr.`, `EXAMPLE Jean`. A name that is not clearly a person's ("kernel test robot", "A. Author (Org)", one word) is kept whole
 * so that no style splits it; so is one in a script without capitals.
 */
export function citedName(name: string): CitedName {
  const whole = name.trim().replace(/\s+/gu, ' ');
  const literal = { literal: whole };
  if (NO_NAME.test(whole) || GROUP.test(whole) || isRobotName(whole)) return literal;
  const pieces = whole.split(/\s*,\s*/u).filter((piece) => piece !== '');
  const suffixes = pieces.filter((piece, at) => at > 0 && SUFFIX.test(piece));
  const [first = '', second, ...more] = pieces.filter((piece, at) => at === 0 || !SUFFIX.test(piece));
  if (more.length > 0) return literal;
  const read = second === undefined ? inOrder(first.split(' ')) : turned(first, second);
  if (read === undefined) return literal;
  const suffix = [read.suffix, ...suffixes].filter(Boolean).join(', ');
  return {
    family: read.family,
    given: read.given,
    ...(read.particle && { 'non-dropping-particle': read.particle }),
    ...(suffix && { suffix }),
  };
}

/** The name written out in full. */
export function nameText(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const { given, family, suffix, 'non-dropping-particle': particle } = name;
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

interface Parts {
  readonly given: string;
  readonly family: string;
  readonly particle?: string;
  readonly suffix?: string;
}

/** `Given particle Family Jr`. */
function inOrder(written: readonly string[]): Parts | undefined {
  const from = written.findIndex((word) => !TITLE.test(word));
  const behind = written.findLastIndex((word) => !SUFFIX.test(word)) + 1;
  const words = written.slice(Math.max(from, 0), behind);
  const suffix = written.slice(behind).join(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isName = words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word));
  if (words.length < 2 || !isName || !CAPITALISED.test(first) || !CAPITALISED.test(last)) return undefined;
  const parts = capitals(words) ?? vietnamese(words) ?? western(words);
  return parts && { ...parts, ...(suffix && { suffix }) };
}

function western(words: readonly string[]): Parts | undefined {
  const joined = words.findLastIndex((word) => JOINS.test(word));
  let start = joined > 1 ? joined - 1 : words.length - 1;
  const end = words.findLastIndex((word, at) => at < start && PARTICLE.test(word)) + 1;
  if (end > 0 && joined < 2) start = end;
  while (start > 1 && WRITTEN_LARGE.test(words[start - 1] ?? '')) start--;
  let particles = start;
  while (particles > 1 && PARTICLE.test(words[particles - 1] ?? '')) particles--;
  return parted(words, particles, start);
}

/** If exactly one word is in capitals, first or last, it is the family name. */
function capitals(words: readonly string[]): Parts | undefined {
  const large = words.filter((word) => CAPITALS.test(word));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (large.length !== 1 || words.length < 2 || !words.some((word) => /\p{Ll}{2}/u.test(word)))
    return undefined;
  if (CAPITALS.test(first) && first.length > 2) return { family: first, given: words.slice(1).join(' ') };
  return CAPITALS.test(last) && last.length > 2 ? western(words) : undefined;
}

function vietnamese(words: readonly string[]): Parts | undefined {
  const bare = words.map((word) =>
    word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase(),
  );
  if (words.length < 3 || !VIETNAMESE.test(bare[0] ?? '')) return undefined;
  const isMarked = VIETNAMESE_LETTER.test(words.join(' ').normalize('NFC'));
  if (!isMarked && !VIETNAMESE_MIDDLE.test(bare[1] ?? '')) return undefined;
  return { family: words[0] ?? '', given: words.slice(1).join(' ') };
}

/** `particle Family, Given`, the form of indexes and many mail programs; the particle may also follow the given name. */
function turned(family: string, given: string): Parts | undefined {
  const [before, after] = [family.split(' '), given.split(' ')];
  const behind = before.findLastIndex((word) => !SUFFIX.test(word)) + 1;
  const own = before.slice(0, behind);
  const suffix = before.slice(behind).join(' ');
  const isName = [...own, ...after].every((word) => CAPITALISED.test(word) || PARTICLE.test(word));
  if (!isName || !CAPITALISED.test(own.at(-1) ?? '') || !CAPITALISED.test(after[0] ?? '')) return undefined;
  const names = own.findIndex((word) => CAPITALISED.test(word));
  const last = after.findLastIndex((word) => CAPITALISED.test(word)) + 1;
  const particle = [...after.slice(last), ...own.slice(0, names)].join(' ');
  return {
    family: own.slice(names).join(' '),
    given: after.slice(0, last).join(' '),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

/** @param particles Where the particles begin. @param family Where the family name begins. */
function parted(words: readonly string[], particles: number, family: number): Parts | undefined {
  if (particles < 1) return undefined;
  const particle = words.slice(particles, family).join(' ');
  return {
    given: words.slice(0, particles).join(' '),
    family: words.slice(family).join(' '),
    ...(particle && { particle }),
  };
}
