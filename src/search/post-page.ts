import type { Label, Line } from '../segments/index.ts';
import { moreOf, partTerms, withMore } from './indexed-text.ts';
import { type OwnLine, ownLines, paragraphsOf } from './own-words.ts';
import { foldedWords } from './words.ts';

/** The own words of a post, as Pagefind indexes them. */
export interface PageWords {
  /** Its paragraphs, joined by spaces, and what else it is found by: see `partTerms` and `withMore`. */
  readonly content: string;
  /** For each paragraph: the line of the text as sent it begins on (from 0), and its first word, counted in `content` from 0. */
  readonly places: readonly (readonly [line: number, word: number])[];
}

/** The same, with what is known of the words on the way. */
export interface ReadWords extends PageWords {
  /** Each word once, as words are compared. */
  readonly said: ReadonlySet<string>;
}

/** Text that nobody wrote word by word, and that says the same words over and over. */
const REPETITIVE: ReadonlySet<Label> = new Set<Label>([
  'patch',
  'log_data',
  'tabular',
  'raw_code',
  'technical',
]);

/**
 * The own words of a post of these lines. Of patches, logs and tables, the lines that say no word, and no words joined in code, which the post does not say
 * elsewhere are left out: two thirds of a kernel archive is patches, and a post is found by any one line of them.
 */
export function pageWords(segmented: readonly Line[]): ReadWords {
  const places: [number, number][] = [];
  const contents: string[] = [];
  const shown: string[] = [];
  let words = 0;
  const { lines, said } = tellingLines(ownLines(segmented));
  for (const { line, text: paragraph } of paragraphsOf(lines)) {
    const content = partTerms(paragraph);
    if (content === '') continue;
    places.push([line, words]);
    contents.push(content);
    shown.push(paragraph);
    words += content.split(' ').length;
  }
  return { content: withMore(contents.join(' '), moreOf(shown)), places, said };
}

function tellingLines(own: readonly OwnLine[]): { lines: OwnLine[]; said: Set<string> } {
  const said = new Set<string>();
  const code = new Set<string>();
  for (const { label, text } of own) if (!REPETITIVE.has(label)) saysMore(text, said, code);
  const lines = own.flatMap((line) => {
    if (!REPETITIVE.has(line.label)) return [line];
    const text = line.label === 'patch' ? withoutDiffMarks(line.text) : line.text;
    return saysMore(text, said, code) ? [{ ...line, text }] : [];
  });
  return { lines, said };
}

/** Adds the words of a text to those said, and words of code to those; whether there was a new one. */
function saysMore(text: string, said: Set<string>, code: Set<string>): boolean {
  const before = said.size + code.size;
  for (const word of foldedWords(text)) said.add(word);
  for (const word of text.match(CODE) ?? []) code.add(word);
  return said.size + code.size > before;
}

/** Words that operators join, or that one stands behind: `ring->next`, `std::vector`, `i++`. */
const CODE = /\w+(?:(?:->|::|\.)\w+)+|\w+(?:\+\+|--)/g;

/** A line of a patch as the file has it; in the names of files (`a/fs/exec.c`), without diff's own folders. */
function withoutDiffMarks(line: string): string {
  if (/^(?:diff --git|---|\+\+\+) /.test(line)) return line.replace(/(?<= )[ab]\/(?=\S)/g, '');
  return line.replace(/^[-+]/, '');
}
