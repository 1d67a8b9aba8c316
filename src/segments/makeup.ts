/** Kinds of characters that a line contains or begins with: bits of `Makeup.kinds`. */
export const HAS = {
  digit: 1 << 0,
  upper: 1 << 1,
  lower: 1 << 2,
  colon: 1 << 3,
  at: 1 << 4,
  slash: 1 << 5,
  dot: 1 << 6,
  /** `;`, `{` or `}`. */
  brace: 1 << 7,
  paren: 1 << 8,
  dash: 1 << 9,
  less: 1 << 10,
  more: 1 << 11,
  equals: 1 << 12,
  quote: 1 << 13,
  square: 1 << 14,
  /** `$`, `#`, `%` or a backslash. */
  sign: 1 << 15,
  /** `|` or `&`. */
  bar: 1 << 16,
  /** A non-ASCII code unit. */
  beyond: 1 << 17,
  /** A tab or two spaces between words. */
  gap: 1 << 18,
  firstUpper: 1 << 19,
  firstLower: 1 << 20,
  firstDigit: 1 << 21,
  firstMark: 1 << 22,
  firstBeyond: 1 << 23,
  /** Begins with a single lower-case letter. */
  firstAlone: 1 << 24,
} as const;

/** The characters of a line. */
export interface Makeup {
  readonly kinds: number;
  readonly letters: number;
  readonly digits: number;
  readonly pipes: number;
  readonly words: number;
}

const SIGNS: readonly (readonly [string, number])[] = [
  [':', HAS.colon],
  ['@', HAS.at],
  ['/', HAS.slash],
  ['.', HAS.dot],
  [';{}', HAS.brace],
  ['(', HAS.paren],
  ['-', HAS.dash],
  ['<', HAS.less],
  ['>', HAS.more],
  ['=', HAS.equals],
  ['"\'', HAS.quote],
  ['[', HAS.square],
  ['$#%\\', HAS.sign],
  ['|&', HAS.bar],
  ['\t', HAS.gap],
];

const ASCII = 0x80;

/** The kind of each ASCII code unit. */
const KINDS = new Int32Array(ASCII);
for (let code = 0; code < ASCII; code++) KINDS[code] = kindOf(String.fromCharCode(code));

function kindOf(char: string): number {
  if (/[a-z]/.test(char)) return HAS.lower;
  if (/[A-Z]/.test(char)) return HAS.upper;
  if (/\d/.test(char)) return HAS.digit;
  return SIGNS.find(([chars]) => chars.includes(char))?.[1] ?? 0;
}

/** First code unit after ASCII and Latin-1's signs: most characters in mail from here on are letters. */
const BEYOND_SIGNS = 0xc0;

const PIPE = 0x7c;
const SPACE = 0x20;
const isSpace = (code: number) => code === SPACE || (code >= 0x09 && code <= 0x0d);

/** Determines the characters of a trimmed, non-empty line in one pass. */
export function makeup(trimmed: string): Makeup {
  let kinds = firstKind(trimmed);
  let letters = 0;
  let digits = 0;
  let pipes = 0;
  let spaces = 0;
  let before = 0;
  for (let i = 0; i < trimmed.length; i++) {
    const code = trimmed.charCodeAt(i);
    if (code >= ASCII) {
      kinds |= HAS.beyond;
      if (code >= BEYOND_SIGNS) letters++;
    } else {
      const kind = KINDS[code] as number;
      kinds |= kind;
      if ((kind & (HAS.lower | HAS.upper)) !== 0) letters++;
      else if (kind === HAS.digit) digits++;
      else if (code === PIPE) pipes++;
      else if (isSpace(code)) {
        if (!isSpace(before)) spaces++;
        else if (code === SPACE) kinds |= HAS.gap;
      }
    }
    before = code;
  }
  const words = (kinds & HAS.beyond) === 0 ? spaces + 1 : trimmed.split(/\s+/).length;
  return { kinds, letters, digits, pipes, words };
}

function firstKind(trimmed: string): number {
  const first = trimmed.charCodeAt(0);
  if (first >= ASCII) return HAS.firstBeyond;
  const kind = KINDS[first];
  if (kind === HAS.upper) return HAS.firstUpper;
  if (kind === HAS.digit) return HAS.firstDigit;
  if (kind !== HAS.lower) return HAS.firstMark;
  const next = KINDS[trimmed.charCodeAt(1)] ?? 0;
  return (next & (HAS.lower | HAS.upper)) === 0 ? HAS.firstLower | HAS.firstAlone : HAS.firstLower;
}
