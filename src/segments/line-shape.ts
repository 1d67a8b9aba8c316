import { type FormPattern, PATTERNS, SHORT_PATTERNS } from './form-patterns.ts';
import { bitOf, SHAPE_WORDS, type Shapes } from './forms.ts';
import { HAS, type Makeup, makeup } from './makeup.ts';
import { recent } from './recent.ts';

/** Number of code units at the start of a line that determine its shape. */
const LONGEST = 400;

const SHORT_LINE = 60;

const ADDRESS = /[\w.+-](?:@| at | <at> )[\w-]+\.[\w-]/;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const SENTENCE_WORD =
  /\b(?:the|is|are|was|to|of|and|that|it|you|this|in|for|have|be|not|with|but|can|if|will|would|i'm|don't|der|die|und|ist|nicht|le|les|est|que|de|el|la|no|en|och|att|het|een|je|się|nie)\b/gi;
const MANY_WORDS = 3;

/** The forms of a line, as words of a `Shapes`. */
interface Shape {
  readonly matched: number;
  readonly measured: number;
}

/** Cache size: more than half of a list's lines are quotations of a recent post. */
const REMEMBERED = 4096;

/** Sets the forms of a non-blank line at index `at` of `shapes`. */
export function readShape(line: string, shapes: Shapes, at: number): void {
  const { matched, measured } = line.length > LONGEST ? shapeOfLine(line) : recentShape(line);
  shapes[at * SHAPE_WORDS] = matched;
  shapes[at * SHAPE_WORDS + 1] = measured;
}

const recentShape = recent(shapeOfLine, REMEMBERED);

function shapeOfLine(line: string): Shape {
  const text = line.length > LONGEST ? line.slice(0, LONGEST) : line;
  const trimmed = text.trim();
  const parts = makeup(trimmed);
  let matched = matching(PATTERNS_WITH_BITS, text, parts.kinds);
  if (trimmed.length <= SHORT_LINE) matched |= matching(SHORT_WITH_BITS, text, parts.kinds);
  if (((parts.kinds & HAS.at) !== 0 || text.includes(' at ')) && ADDRESS.test(text)) matched |= BIT.address;
  if ((parts.kinds & HAS.lower) === 0 && CAPITALS.test(text)) matched |= BIT.capitals;
  const words = sentenceWords(trimmed);
  if (words > 0 && words < MANY_WORDS) matched |= BIT.aSentenceWord;
  const length = line.length > LONGEST ? line.trim().length : trimmed.length;
  const measured =
    (words >= MANY_WORDS ? BIT.sentenceWords : 0) |
    ofLength(length) |
    ofWords(parts.words) |
    ofIndent(text) |
    ofEnd(trimmed) |
    ofStart(trimmed, parts.kinds) |
    ofMakeup(parts, trimmed.length);
  return { matched, measured };
}

interface Test {
  readonly bit: number;
  readonly any: number;
  readonly pattern: RegExp;
}

const withBits = (patterns: readonly FormPattern[]): readonly Test[] =>
  patterns.map(([form, any, pattern]) => ({ bit: bitOf(form), any, pattern }));
const PATTERNS_WITH_BITS = withBits(PATTERNS);
const SHORT_WITH_BITS = withBits(SHORT_PATTERNS);

const BIT = {
  address: bitOf('address'),
  capitals: bitOf('capitals'),
  aSentenceWord: bitOf('a sentence word'),
  sentenceWords: bitOf('sentence words'),
  length6: bitOf('length 6'),
  length15: bitOf('length 15'),
  length30: bitOf('length 30'),
  length55: bitOf('length 55'),
  length80: bitOf('length 80'),
  longer: bitOf('longer'),
  oneWord: bitOf('one word'),
  fewWords: bitOf('few words'),
  tabFirst: bitOf('tab first'),
  farIn: bitOf('far in'),
  indented: bitOf('indented'),
  endsSentence: bitOf('ends sentence'),
  endsColon: bitOf('ends colon'),
  endsComma: bitOf('ends comma'),
  endsDash: bitOf('ends dash'),
  startsLower: bitOf('starts lower'),
  startsDigit: bitOf('starts digit'),
  startsMark: bitOf('starts mark'),
  fewLetters: bitOf('few letters'),
  someLetters: bitOf('some letters'),
  manyDigits: bitOf('many digits'),
  pipes: bitOf('pipes'),
  pipe: bitOf('pipe'),
};

function matching(tests: readonly Test[], text: string, kinds: number): number {
  let bits = 0;
  for (const { bit, any, pattern } of tests)
    if ((any === 0 || (kinds & any) !== 0) && (bits & bit) === 0 && pattern.test(text)) bits |= bit;
  return bits;
}

/** Number of common words of sentences in a line, up to `MANY_WORDS`. */
function sentenceWords(text: string): number {
  SENTENCE_WORD.lastIndex = 0;
  let count = 0;
  while (count < MANY_WORDS && SENTENCE_WORD.test(text)) count++;
  return count;
}

function ofLength(length: number): number {
  if (length <= 6) return BIT.length6;
  if (length <= 15) return BIT.length15;
  if (length <= 30) return BIT.length30;
  if (length <= 55) return BIT.length55;
  return length <= 80 ? BIT.length80 : BIT.longer;
}

function ofWords(words: number): number {
  if (words === 1) return BIT.oneWord;
  return words <= 3 ? BIT.fewWords : 0;
}

function ofIndent(text: string): number {
  if (text.startsWith('\t')) return BIT.tabFirst;
  const indent = text.length - text.trimStart().length;
  if (indent >= 6) return BIT.farIn;
  return indent >= 1 ? BIT.indented : 0;
}

function ofEnd(trimmed: string): number {
  switch (trimmed[trimmed.length - 1]) {
    case '.':
    case '?':
    case '!':
      return BIT.endsSentence;
    case ':':
      return BIT.endsColon;
    case ',':
      return BIT.endsComma;
    case '-':
      return BIT.endsDash;
    default:
      return 0;
  }
}

function ofStart(trimmed: string, kinds: number): number {
  if ((kinds & HAS.firstLower) !== 0) return BIT.startsLower;
  if ((kinds & HAS.firstDigit) !== 0) return BIT.startsDigit;
  if ((kinds & HAS.firstMark) !== 0) return BIT.startsMark;
  if ((kinds & HAS.firstUpper) !== 0) return 0;
  const first = trimmed[0] ?? '';
  if (/\p{Ll}/u.test(first)) return BIT.startsLower;
  return /\p{L}/u.test(first) ? 0 : BIT.startsMark;
}

function ofMakeup({ letters, digits, pipes }: Makeup, length: number): number {
  let bits = digits > length * 0.2 ? BIT.manyDigits : 0;
  if (letters < length * 0.5) bits |= BIT.fewLetters;
  else if (letters < length * 0.68) bits |= BIT.someLetters;
  if (pipes > 0) bits |= pipes > 1 ? BIT.pipes : BIT.pipe;
  return bits;
}
