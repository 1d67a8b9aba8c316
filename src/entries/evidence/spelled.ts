import { quoted } from '../frontmatter/traps/quoted.ts';
import { UNSEEN } from './undress.ts';

/** White space other than space and line end, control characters, and invisible characters. */
const ODD = /[^\S \n\t]|[\p{Cc}\p{Cs}]|\p{Default_Ignorable_Code_Point}/u;
const ODD_ALL = new RegExp(`(?![\\n\\t])(?:${ODD.source})`, 'gu');

/** Names in the Unicode Character Database. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'NO-BREAK SPACE',
  '\u00ad': 'SOFT HYPHEN',
  '\u034f': 'COMBINING GRAPHEME JOINER',
  '\u061c': 'ARABIC LETTER MARK',
  '\u2002': 'EN SPACE',
  '\u2003': 'EM SPACE',
  '\u2007': 'FIGURE SPACE',
  '\u2009': 'THIN SPACE',
  '\u200a': 'HAIR SPACE',
  '\u200b': 'ZERO WIDTH SPACE',
  '\u200c': 'ZERO WIDTH NON-JOINER',
  '\u200d': 'ZERO WIDTH JOINER',
  '\u200e': 'LEFT-TO-RIGHT MARK',
  '\u200f': 'RIGHT-TO-LEFT MARK',
  '\u2028': 'LINE SEPARATOR',
  '\u2029': 'PARAGRAPH SEPARATOR',
  '\u202a': 'LEFT-TO-RIGHT EMBEDDING',
  '\u202b': 'RIGHT-TO-LEFT EMBEDDING',
  '\u202c': 'POP DIRECTIONAL FORMATTING',
  '\u202d': 'LEFT-TO-RIGHT OVERRIDE',
  '\u202e': 'RIGHT-TO-LEFT OVERRIDE',
  '\u202f': 'NARROW NO-BREAK SPACE',
  '\u205f': 'MEDIUM MATHEMATICAL SPACE',
  '\u2060': 'WORD JOINER',
  '\u2066': 'LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'FIRST STRONG ISOLATE',
  '\u2069': 'POP DIRECTIONAL ISOLATE',
  '\u3000': 'IDEOGRAPHIC SPACE',
  '\ufe0e': 'VARIATION SELECTOR-15',
  '\ufe0f': 'VARIATION SELECTOR-16',
  '\ufeff': 'ZERO WIDTH NO-BREAK SPACE',
};

/** Maximum number of characters that are named. */
const MOST_NAMED = 3;

/** Words as a one-line YAML value, in quotation marks, with escapes for invisible characters. */
export function spelled(words: string): string {
  if (!ODD.test(words)) return quoted(words);
  const escaped = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  };
  return JSON.stringify(words).replace(ODD_ALL, escaped);
}

/**
 * The invisible characters that only the evidence or only the post has, and similar-looking letters: a sentence each, with the words that
 * contain them.
 */
export function unseenIn(exact: string, nearest: string): string {
  const [ours, theirs] = [wordsWith(exact), wordsWith(nearest)];
  const extra = differing(ours, theirs).map(
    ({ word, character }) => `the evidence has ${nameOf(character)} at word ${word}`,
  );
  const missing = differing(theirs, ours).map(
    ({ word, character }) => `the post has ${nameOf(character)} at word ${word} of these`,
  );
  return [...extra.slice(0, MOST_NAMED), ...missing.slice(0, MOST_NAMED), ...lookalikes(exact, nearest)].join(
    ', ',
  );
}

interface Odd {
  readonly character: string;
  /** Number, from 1, of the word that contains or precedes it. */
  readonly word: number;
}

function wordsWith(text: string): Odd[] {
  const oddities: Odd[] = [];
  let word = 0;
  let isWithin = false;
  for (const character of text.trim()) {
    const isSpace = /\s/.test(character);
    if (!isSpace && !isWithin) word++;
    isWithin = !isSpace;
    if (ODD.test(character) && !/[\n\t]/.test(character)) oddities.push({ character, word });
  }
  return oddities;
}

function differing(ours: readonly Odd[], theirs: readonly Odd[]): Odd[] {
  const left = new Map<string, number>();
  for (const { character } of theirs) left.set(character, (left.get(character) ?? 0) + 1);
  return ours.filter(({ character }) => {
    const others = left.get(character) ?? 0;
    left.set(character, others - 1);
    return others <= 0;
  });
}

/** The first letter that differs from the post's, in words of one length that otherwise agree: mostly letters of two scripts. */
function lookalikes(exact: string, nearest: string): string[] {
  const [ours, theirs] = [exact, nearest].map((text) => text.trim().split(/\s+/));
  const at = ours?.findIndex((word, index) => word !== theirs?.[index]) ?? -1;
  const [our, their] = [[...(ours?.[at] ?? '')], [...(theirs?.[at] ?? '')]];
  if (at < 0 || our.length !== their.length) return [];
  const odd = our.flatMap((character, index) =>
    character === their[index] ? [] : [[character, their[index] ?? '']],
  );
  const [[mine = '', other = ''] = []] = odd;
  const isSuspect = odd.length === 1 && /[^\0-\x7f]/.test(mine + other) && !UNSEEN.test(mine + other);
  return isSuspect ? [`word ${at + 1} has ${nameOf(mine)} where the post has ${nameOf(other)}`] : [];
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character] ?? (ODD.test(character) ? '' : `(${character})`);
  return `U+${code} ${name}`.trimEnd();
}
