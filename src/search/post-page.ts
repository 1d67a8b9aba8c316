import type { Label, Line } from '../segments/index.ts';
import { withMore } from './indexed-text.ts';
import { type OwnLine, ownLines, paragraphsOf } from './own-words.ts';
import { moreOf, partTerms } from './text-to-index.ts';
import { foldedWords } from './words.ts';

/** The author's own words of a post, as Pagefind indexes them. */
export interface PageWords {
  /** Its paragraphs, joined by spaces, and additional search words: see `partTerms` and `withMore`. */
  readonly content: string;
  /** For each paragraph: the line of the text as sent on which it begins (from 0), and its first word, counted in `content` from 0. */
  readonly places: readonly (readonly [line: number, word: number])[];
}

/** The same, with the set of its words. */
export interface ReadWords extends PageWords {
  /** Each word once, folded. */
  readonly said: ReadonlySet<string>;
}

/** Generated text that repeats the same words. */
const REPETITIVE: ReadonlySet<Label> = new Set<Label>([
  'patch',
  'log_data',
  'tabular',
  'raw_code',
  'technical',
]);

/**
 * The own words of a post with these lines. Lines of patches, logs and tables are dropped if every word (and code term) of theirs occurs
 * elsewhere in the post: two thirds of a kernel archive is patches, and one matching line is enough to find a post.
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

/** Adds the words of a text to `said`, and its code terms to `code`; returns whether any was new. */
function saysMore(text: string, said: Set<string>, code: Set<string>): boolean {
  const before = said.size + code.size;
  for (const word of foldedWords(text)) said.add(word);
  for (const word of text.match(CODE) ?? []) code.add(word);
  return said.size + code.size > before;
}

/** Words joined by operators, or followed by one: `ring->next`, `std::vector`, `i++`. */
const CODE = /\w+(?:(?:->|::|\.)\w+)+|\w+(?:\+\+|--)/g;

/** A line of a patch without its mark; file names (`a/fs/exec.c`) without diff's own folders. */
function withoutDiffMarks(line: string): string {
  if (/^(?:diff --git|---|\+\+\+) /.test(line)) return line.replace(/(?<= )[ab]\/(?=\S)/g, '');
  return line.replace(/^[-+]/, '');
}
