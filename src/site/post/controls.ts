import { escapeHtml } from './html.ts';

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

/** One character that must be shown by its code: C0 and C1 controls but tab and line feed, what NAMES lists, deprecated
 *  formatting, tags, lone surrogates and what is no character (Unicode 23.7), which HTML does not allow. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ud800-\udfff\p{Noncharacter_Code_Point}]|\u034f|[\u{e0000}-\u{e007f}]/gu;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE`, or the code alone where the character has no name here. */
export function nameOfControl(character: string): string {
  const name = NAMES[character.codePointAt(0) ?? 0];
  return name === undefined ? codeOf(character) : `${codeOf(character)} ${name}`;
}

/** The text with every control spelled out, `⟨U+202E⟩`: for titles, names and attributes, which the caller escapes. */
export function spellControls(text: string): string {
  return text.replace(CONTROL, (character) => `⟨${codeOf(character)}⟩`);
}

/** What is neither printable ASCII nor white space: a text without any has no controls, which is told in a tenth of the time. */
const UNCOMMON = /[^\t\n\x20-\x7e]/;

/** The text as HTML in which every control is a `<span class="control">` that shows its code. */
export function htmlWithControls(text: string): string {
  if (!UNCOMMON.test(text)) return escapeHtml(text);
  let html = '';
  let end = 0;
  for (const match of text.matchAll(CONTROL)) {
    html += escapeHtml(text.slice(end, match.index));
    html += `<span class="control" title="${nameOfControl(match[0])}">${codeOf(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}
