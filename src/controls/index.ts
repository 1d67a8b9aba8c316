/**
 * The room of characters that change what a reader sees without being seen, and how they are shown: `⟨U+202E⟩`. Those that a script or an emoji
 * needs stand as they are where it needs them (`in-script.ts`), and are shown elsewhere. Whoever shows what a mail,
 * an entry, a file's name or a site says asks here. Knows nothing of terminals and pages.
 */

import { OUT_OF_PLACE } from './in-script.ts';

/** Names of the controls that change what a reader sees without being seen (Unicode 16, UAX 9 and the Cf characters around it). */
const NAMES: Readonly<Record<number, string>> = {
  173: 'SOFT HYPHEN',
  847: 'COMBINING GRAPHEME JOINER',
  1564: 'ARABIC LETTER MARK',
  4447: 'HANGUL CHOSEONG FILLER',
  4448: 'HANGUL JUNGSEONG FILLER',
  6158: 'MONGOLIAN VOWEL SEPARATOR',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8206: 'LEFT-TO-RIGHT MARK',
  8207: 'RIGHT-TO-LEFT MARK',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8234: 'LEFT-TO-RIGHT EMBEDDING',
  8235: 'RIGHT-TO-LEFT EMBEDDING',
  8236: 'POP DIRECTIONAL FORMATTING',
  8237: 'LEFT-TO-RIGHT OVERRIDE',
  8238: 'RIGHT-TO-LEFT OVERRIDE',
  8288: 'WORD JOINER',
  8289: 'FUNCTION APPLICATION',
  8290: 'INVISIBLE TIMES',
  8291: 'INVISIBLE SEPARATOR',
  8292: 'INVISIBLE PLUS',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  12644: 'HANGUL FILLER',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
  65440: 'HALFWIDTH HANGUL FILLER',
};

/** What is shown by its code wherever it stands: C0 and C1 controls but tab and line feed, what NAMES lists, deprecated
 *  formatting, lone surrogates and what is no character (Unicode 23.7), which HTML does not allow. */
const ALWAYS =
  '(?![\\t\\n])[\\p{Cc}\\u00ad\\u061c\\u115f\\u1160\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ud800-\\udfff\\p{Noncharacter_Code_Point}]|\\u034f';

/** One character that must be shown by its code. */
const CONTROL = new RegExp(`${ALWAYS}|${OUT_OF_PLACE}`, 'gu');

/** `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function nameOf(code: number): string | undefined {
  if (code >= 0xfe00 && code <= 0xfe0f) return `VARIATION SELECTOR-${code - 0xfe00 + 1}`;
  if (code >= 0xe0100 && code <= 0xe01ef) return `VARIATION SELECTOR-${code - 0xe0100 + 17}`;
  return NAMES[code];
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE`, or the code alone where the character has no name here. */
export function nameOfControl(character: string): string {
  const name = nameOf(character.codePointAt(0) ?? 0);
  return name === undefined ? codeOf(character) : `${codeOf(character)} ${name}`;
}

/** What ends a line, moves a cursor or turns a text around: C0 and C1 controls but tab and line feed, marks and controls of direction
 *  (UAX 9), separators of lines and paragraphs; a CR LF is one line end. Of CONTROL these alone never belong to how a script is written, or an emoji. */
const COMMAND = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u2028\u2029]|\r(?!\n)/gu;

/** What is neither printable ASCII nor white space: a text without any has no controls, which is told in a tenth of the time. */
const UNCOMMON = /[^\t\n\x20-\x7e]/;

/** Each control in a text, in order, and where it begins. */
export function controlsIn(text: string): Iterable<{ readonly 0: string; readonly index: number }> {
  return UNCOMMON.test(text) ? text.matchAll(CONTROL) : [];
}

/** The text with every control spelled out, `⟨U+202E⟩`; tabs and line feeds stay. For titles, names, gists and attributes. */
export function spellControls(text: string): string {
  return UNCOMMON.test(text) ? text.replace(CONTROL, spelled) : text;
}

/** The same in one line: line feeds are spelled out too. */
export function spellLine(text: string): string {
  return spellControls(text).replaceAll('\n', spelled);
}

/** The text with what commands a line, a cursor or a direction spelled out, and what joins letters as it is: for whole pages and answers. */
export function spellCommands(text: string): string {
  return UNCOMMON.test(text) ? text.replace(COMMAND, spelled) : text;
}

function spelled(character: string): string {
  return `⟨${codeOf(character)}⟩`;
}
