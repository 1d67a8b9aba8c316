/** The layout of a line of a body, without its quote marks. */
export interface LaidOutLine {
  readonly content: string;
  readonly depth: number;
  readonly kind: 'blank' | 'prose' | 'fenced';
  /** Whether its function alone requires a fence: a patch, code, a log, a table. */
  readonly preformatted: boolean;
  /** Whether its function alone makes it prose: greetings, attribution lines. */
  readonly said: boolean;
}

/** A word of prose: letters, with an apostrophe or hyphen within, and punctuation around it. */
const WORD = /^[([{"'“‘«*_]*\p{L}[\p{L}\p{M}\p{N}'’/-]*[)\]}"'”’»*_]*[.,;:!?…]*$/u;
/** Tokens that count neither for nor against prose: numbers, dashes, ellipses, references such as `[1]`, web addresses. */
const NEUTRAL =
  /^(?:\(?\d[\d.,:%]*[.,;:)]*|[-–—…&/+]+|\.{3}|\[\d+\][.,;:]?|[<([]?https?:\/\/\S+|\[\d+\]https?:\/\/\S+)$/;
/** The start of a list item. */
const ITEM = /^[ \t]*(?:[-*•+‣◦o]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\])[ \t]+(?=\S)/;
/** Letters of scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{5}/u;
/** Blanks that separate columns within a line: one wide gap, or two narrow ones. After the end of a sentence they are a typist's habit. */
const COLUMNS = /[^\s.!?:;)"”](?:\t| {3,})\S|\S(?:\t\t| {5,})\S|[^\s.!?] {2}\S.*[^\s.!?] {2}\S/;
/** Signs of code that prose does not have, such as `file:line:column`. */
const CODE = /[{};\\]\s*$|->|=>|::|==|&&|\|\||^[#$%] \S|^(?:\/[/*]|\*\/)|<\/?\w+>|:\d+:\d+:/;
/** The line that a compiler prints below the one it complains about. */
const POINTER = /^[ \t]*[~^][ \t~^|]*$/;

/** Minimum number of prose words among ten words of a line. */
const LEAST_WORDS = 7;
/** Minimum length, in characters, of a full line, which was broken because it was full. */
const FULL = 60;
/** Maximum indentation, in columns, of a line that continues another. */
const FURTHEST = 8;
/** From this column on, a line was placed deliberately. */
const CENTRED = 24;
const TAB = 8;

/**
 * Decides for each line whether it is prose although indented: a mail program indented it, its author began with a space, or it continues a
 * list item. Aligned text and code are not prose. A run of indented lines between blank ones is prose if most of it reads so. Linear.
 */
export function indentedProse(lines: readonly LaidOutLine[]): boolean[] {
  const prose = lines.map(() => false);
  for (let at = 0; at < lines.length; at++) {
    if (!isIndented(lines[at])) continue;
    let end = at + 1;
    while (isIndented(lines[end]) && lines[end]?.depth === lines[at]?.depth) end++;
    const before = lines[at - 1];
    const above = before?.kind === 'prose' && before.depth === lines[at]?.depth ? before.content : undefined;
    if (readsAsProse(lines.slice(at, end), above)) prose.fill(true, at, end);
    at = end - 1;
  }
  return prose;
}

function isIndented(line: LaidOutLine | undefined): boolean {
  return line?.kind === 'fenced' && !line.preformatted && /^[ \t]/.test(line.content);
}

/** @param above The line of prose right above, if any. */
function readsAsProse(run: readonly LaidOutLine[], above: string | undefined): boolean {
  const texts = run.map(({ content }) => content);
  if (texts.some((line) => POINTER.test(line) || indentOf(line) > CENTRED)) return false;
  const aligned = texts.filter((line) => COLUMNS.test(line.replace(ITEM, '').trim())).length;
  if (aligned > 1 && aligned * 4 > run.length) return false;
  if (aligned > 0 && run.length < 3) return false;
  let read = 0;
  let all = 0;
  let before = above !== undefined && isProse(above, undefined) ? above : undefined;
  for (const { content, said } of run) {
    const size = content.trim().length;
    all += size;
    if (said || isProse(content, before)) read += size;
    before = content;
  }
  return read * 10 >= all * LEAST_WORDS;
}

function isProse(line: string, before: string | undefined): boolean {
  const item = ITEM.exec(line)?.[0] ?? '';
  const words = line.slice(item.length).trim();
  if (UNSPACED.test(words)) return true;
  if (CODE.test(words)) return false;
  const tokens = words.split(/\s+/).filter((token) => !NEUTRAL.test(token));
  const known = tokens.filter((token) => WORD.test(token)).length;
  const worded = known * 10 >= tokens.length * LEAST_WORDS;
  const ends = /[.?!]["')”]?$/.test(words);
  if (known >= 3 ? worded || item !== '' : known === 2 && (ends || worded)) return true;
  if (known === tokens.length && (known !== 1 || ends || /^\p{Lu}/u.test(words))) return true;
  return goesOn(line, before) && known > 0;
}

/** Whether a line follows one that was broken because it was full. */
function goesOn(line: string, before: string | undefined): boolean {
  return (
    before !== undefined &&
    before.trimEnd().length >= FULL &&
    !/:\s*$/.test(before) &&
    indentOf(line) <= FURTHEST
  );
}

/** Number of columns before the first character of a line. */
function indentOf(line: string): number {
  let columns = 0;
  for (const char of line) {
    if (char === ' ') columns++;
    else if (char === '\t') columns += TAB - (columns % TAB);
    else break;
  }
  return columns;
}
