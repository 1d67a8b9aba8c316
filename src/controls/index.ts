/**
 * Invisible characters that change what a reader sees, and how they are shown: `⟨U+202E⟩`. Those that a script or an emoji needs are left
 * alone where it needs them (`in-script.ts`), and shown elsewhere. Used wherever texts of mails, entries, file names or sites are shown.
 * Knows nothing of terminals and pages.
 */

import { OUT_OF_PLACE } from './in-script.ts';

/** Names of invisible characters that change what a reader sees (Unicode 16, UAX 9 and nearby Cf characters). */
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

/**
 * Always shown by their code: C0 and C1 controls except tab and line feed, those of NAMES, deprecated formatting, lone surrogates and
 * noncharacters (Unicode 23.7), which HTML does not allow.
 */
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

/** `U+202E RIGHT-TO-LEFT OVERRIDE`, or only the code if the character has no name here. */
export function nameOfControl(character: string): string {
  const name = nameOf(character.codePointAt(0) ?? 0);
  return name === undefined ? codeOf(character) : `${codeOf(character)} ${name}`;
}

/**
 * Characters that end a line, move a cursor or change the text direction: C0 and C1 controls except tab and line feed, direction marks and
 * controls (UAX 9), line and paragraph separators; CR LF is one line end. No script or emoji ever needs these.
 */
const COMMAND = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u2028\u2029]|\r(?!\n)/gu;

/** A quick test: a text of only printable ASCII and white space has no controls. */
const UNCOMMON = /[^\t\n\x20-\x7e]/;

/** Each control in a text, in order, and its offset. */
export function controlsIn(text: string): Iterable<{ readonly 0: string; readonly index: number }> {
  return UNCOMMON.test(text) ? text.matchAll(CONTROL) : [];
}

/** Replaces every control by its code, `⟨U+202E⟩`; tabs and line feeds are kept. For titles, names, gists and attributes. */
export function spellControls(text: string): string {
  return UNCOMMON.test(text) ? text.replace(CONTROL, spelled) : text;
}

/** The same for one line: line feeds are replaced too. */
export function spellLine(text: string): string {
  return spellControls(text).replaceAll('\n', spelled);
}

/** Replaces only characters that affect lines, the cursor or the direction, and keeps joiners: for whole pages and answers. */
export function spellCommands(text: string): string {
  return UNCOMMON.test(text) ? text.replace(COMMAND, spelled) : text;
}

function spelled(character: string): string {
  return `⟨${codeOf(character)}⟩`;
}
