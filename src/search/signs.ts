import { foldWord, SPACED_WORD, UNSPACED_RUN } from './words.ts';

/**
 * Signs: words together with adjacent characters that carry meaning in code (`-EINVAL`, `--dry-run`, `C++`, `%s`, `->next`, `.gitignore`),
 * and operators by themselves. Texts are searched by words; a query with signs is narrowed to what has them too. A sign is encoded as a
 * word of letters, so that it can be indexed like any other: each of its characters becomes a letter of the Yi syllabary (U+A000 plus the
 * character's code), a script that mailing lists of this kind do not use.
 */
const YI = 0xa000;
/** Begins a sign whose characters follow its word. */
const BEHIND = String.fromCharCode(YI);

/** Operators, the longer ones first, and single characters that carry meaning. Any other non-letter only separates words. */
const OPERATOR =
  /<=>|<<=|>>=|->|=>|<-|<=|>=|<<|>>|::|:=|&&|\|\||===?|!==?|\+\+|--|\.{2,}|[+\-*/%&|^~]=|[-+*/%&|^~!=#@$.:\\?]/gy;

/** Pagefind would split a word at `_`. */
const UNDERSCORE = String.fromCharCode(YI + 0x5f);

const WORD_OR_RUN = new RegExp(`(${SPACED_WORD})|(${UNSPACED_RUN})|[^\\s\\p{L}\\p{M}\\p{N}_]+`, 'gv');

/** A single character that joins the parts of a version, a path, a host: see `TERM`. */
const JOINER = /^[./:@+'’-]$/u;
/** Punctuation that ends a sentence or a list item, and has no meaning after a word. */
const ENDING = /^(?:[.:!?/\-\\|=]|\.{2,})$/;
/** Rules and drawn lines. */
const RULE = /(.)\1{3}/u;

/** Full-width forms of characters that carry meaning, except those that end sentences in Chinese and Japanese. */
const FULL_WIDTH = /[\uFF03-\uFF06\uFF0A\uFF0B\uFF0D\uFF0F\uFF1C-\uFF1E\uFF20\uFF3C\uFF3E\uFF5C\uFF5E]/g;

/** Converts these characters to ASCII. */
function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

/** The signs of a text, each once. Linear in the text. */
export function signsOf(text: string): Set<string> {
  const signs = new Set<string>();
  for (const [chunk] of text.matchAll(/\S+/gu)) for (const sign of signsOfChunk(chunk)) signs.add(sign);
  return signs;
}

/** The signs of a text without white space, each once: no sign reaches over white space. */
export function signsOfChunk(chunk: string): Set<string> {
  const signs = new Set<string>();
  if (/[^\p{L}\p{M}\p{N}_]/u.test(chunk)) addSigns(halfWidth(chunk), signs);
  return signs;
}

/** Whether a text has each of the signs. */
export function hasSigns(text: string, signs: ReadonlySet<string>): boolean {
  // Most texts lack even the characters; this avoids splitting them into words.
  const characters = halfWidth(text);
  for (const sign of signs) if (!characters.includes(charactersOf(sign))) return false;
  const there = signsOf(text);
  for (const sign of signs) if (!there.has(sign)) return false;
  return true;
}

/** The characters of a sign without its word. */
function charactersOf(sign: string): string {
  let characters = '';
  for (const letter of sign) {
    const code = letter.charCodeAt(0) - YI;
    if (code > 0 && code < 0x80 && letter !== UNDERSCORE) characters += String.fromCharCode(code);
  }
  return characters;
}

/** Adds the signs of a run of characters without blanks. */
function addSigns(chunk: string, signs: Set<string>): void {
  let word = '';
  let run = '';
  for (const [part, here, unspaced] of chunk.matchAll(WORD_OR_RUN)) {
    if (here === undefined && unspaced === undefined) {
      run += part;
      continue;
    }
    addBetween(word, run, here ?? '', signs);
    word = here ?? '';
    run = '';
  }
  addBetween(word, run, '', signs);
}

/** Adds the signs of the characters between two words, either of which may be missing. */
function addBetween(before: string, run: string, behind: string, signs: Set<string>): void {
  if (run === '' || RULE.test(run)) return;
  if (before !== '' && behind !== '' && JOINER.test(run)) {
    if (before.length + behind.length <= SHORT) signs.add(lettered(before) + coded(run) + lettered(behind));
    return;
  }
  const groups = operatorsOf(run);
  for (const operators of groups)
    for (const operator of operators)
      if (operator.length > 1 && !/^\.+$/.test(operator)) signs.add(coded(operator));
  const leading = groups.at(-1) ?? [];
  const last = leading.at(-1);
  if (behind !== '' && last !== undefined && !/^\.{2,}$/.test(last)) {
    signs.add(coded(last) + lettered(behind));
    if (leading.length > 1) signs.add(coded(leading.join('')) + lettered(behind));
  }
  if (before === '') return;
  const trailing = [...(groups[0] ?? [])];
  if (groups.length === 1 && behind !== '') trailing.splice(trailing.length > 1 ? 1 : 0);
  while (ENDING.test(trailing.at(-1) ?? '')) trailing.pop();
  if (trailing.length > 0) signs.add(BEHIND + lettered(before) + coded(trailing.join('')));
}

/** Joined words count as separate from the joined spelling if both have few letters: `x.y`, `2/7`. */
const SHORT = 4;

/**
 * The operators in a run of characters, in groups separated by brackets, quotation marks, commas and the like. The first group follows a
 * word, and the last precedes one.
 */
function operatorsOf(run: string): string[][] {
  const groups: string[][] = [[]];
  for (let at = 0; at < run.length; ) {
    OPERATOR.lastIndex = at;
    const [operator] = OPERATOR.exec(run) ?? [];
    if (operator === undefined) groups.push([]);
    else groups.at(-1)?.push(operator);
    at += operator?.length ?? 1;
  }
  return groups;
}

function lettered(word: string): string {
  return foldWord(word).replaceAll('_', UNDERSCORE);
}

function coded(characters: string): string {
  return Array.from(characters, (one) => String.fromCharCode(YI + one.charCodeAt(0))).join('');
}
