import type { Quotation, QuotedBlock, Span } from '../document.ts';
import { withinNesting } from '../nested.ts';
import { linesOf } from '../spans.ts';
import { clauseAround, isClause, isObject } from './clause.ts';
import { citedIn, firstEndingBehind, type Mention, within } from './mentions.ts';

/** The start of an attribution, after the marks of a block. */
const DASH = /^[\s>]*(?:\{empty\})?(?:—|―|–|-{2,3}|&mdash;)/;

/** What may follow the last citation of a block, and what may precede it. */
const CLOSING = /^[\s)\].,;:>_`}]*$/;
const OPENING = /(?<![\s([~—–-])[\s([~—–-]*$/;

/** A citation used as a word of its sentence, without separation: a link, an address, a command that prints the author. */
const IN_TEXT =
  /^(?:\[(?![^\][]*@|\^|fn:|cite)[^\]]*\](?!_)|`|\p{L}[\p{L}\p{N}.+-]*_|<(?:a|link|ulink|xref)\b|https?:|\/|link:|xref:|#link|\\(?:href|url|[Tt]extcite|[Cc]itet|[Cc]iteauthor)|:cite:t|\{cite:t)/u;

/**
 * What separates a citation from the sentence: brackets or a dash before it, the end of the sentence, a forced line break, an empty line.
 */
const APART =
  /(?:[([—―–]|--|&mdash;)[\s~]*$|[.!?…][*_\])"“”’'»}]*[\s>]*$|(?:\\\\|\\(?:hfill|par|newline)|\\\n| {2}\n|\n[\s>]*\n)[\s>]*$/;

/** Number of characters before it that are searched for that. */
const BEFORE_CITATION = 200;

/** What may precede a citation that stands alone after a block, such as commands of TeX that move it to the right. */
const ALONE =
  /^(?:[\s([~]|\\(?:hfill|par|noindent|raggedleft|flushright|quad|qquad|hspace\*?\{[^{}]{0,40}\}|\\))*$/;

/** Number of characters before a block in which the sentence that introduces it is searched; then how many may follow its citation. */
const INTRODUCTION = 2000;
const BEHIND_CITATION = 100;

/**
 * Block quotations with a citation as their source: given by the format, at their end, right behind them, or in the sentence that
 * introduces them.
 *
 * @param read The text with markup, where `prose` has blanks.
 */
export function blockQuotations(
  prose: string,
  read: string,
  blocks: readonly QuotedBlock[],
  mentions: readonly Mention[],
): Quotation[] {
  let last = 0;
  const sorted = withinNesting([...blocks].sort((a, b) => a.start - b.start));
  return sorted.flatMap((block): Quotation[] => {
    const from = last;
    last = Math.max(last, block.until ?? block.end);
    const own = block.by === undefined ? [] : citedIn(mentions, block.by);
    const ending = endingOf(prose, read, block, mentions);
    const around = () => behind(prose, block, mentions) ?? introduced(prose, from, block, mentions);
    const by = own.length > 0 ? own : (ending?.by ?? (block.isNote ? undefined : around()));
    return by === undefined || by.length === 0
      ? []
      : [{ start: block.start, end: withoutMarks(prose, block.start, ending?.end ?? block.end), by }];
  });
}

/** End of the words before empty lines and the marks of the block. */
function withoutMarks(prose: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s>]/.test(prose[at - 1] as string)) at--;
  return at;
}

/**
 * The end of the words of a block, and the citation there that is their source: in a last line that begins with a dash, or at the very end,
 * separated from the sentences.
 */
function endingOf(
  prose: string,
  read: string,
  block: QuotedBlock,
  mentions: readonly Mention[],
): { end: number; by?: readonly Span[] } | undefined {
  const lines = linesOf(prose.slice(block.start, block.end));
  const dash = lines.findLastIndex(({ text }) => DASH.test(text));
  const line = lines[dash];
  if (line !== undefined && dash > 0) {
    const start = block.start + line.start;
    const by = citedIn(mentions, { start, end: block.end });
    if (by.length > 0) return { end: start, by };
  }
  const mention = block.isNote ? undefined : within(mentions, block).at(-1);
  if (mention === undefined || mention.start <= block.start) return undefined;
  const words = prose.slice(block.start, mention.start);
  const clause = clauseAround(words, words.length, prose.slice(mention.end, block.end));
  if (clause !== undefined) return { end: block.start + clause, by: mention.by };
  if (!CLOSING.test(prose.slice(mention.end, block.end))) return undefined;
  const before = prose.slice(Math.max(block.start, mention.start - BEFORE_CITATION), mention.start);
  const isWord = IN_TEXT.test(read.slice(mention.start, mention.end)) || isObject(before);
  if (isWord && !APART.test(before)) {
    // A last sentence with another link may not belong to the words of the source named before or behind the block.
    const sentence = /^.*[.!?…][*_"”’'»)}\]]{0,3}(?=[\s>~])/s.exec(words)?.[0];
    return sentence === undefined ? undefined : { end: block.start + sentence.length };
  }
  return { end: block.start + words.replace(OPENING, '').length, by: mention.by };
}

/**
 * The citation in the line after the block, if the line begins with a dash, continues the block's sentence, or has nothing but the
 * citation.
 */
function behind(
  prose: string,
  { end, until = end }: QuotedBlock,
  mentions: readonly Mention[],
): readonly Span[] | undefined {
  let start = until;
  while (start < prose.length && /\s/.test(prose[start] as string)) start++;
  const feed = prose.indexOf('\n', start);
  const line = { start, end: feed < 0 ? prose.length : feed };
  const cited = within(mentions, line);
  const [first] = cited;
  if (first === undefined) return undefined;
  if (DASH.test(prose.slice(line.start, line.start + 40))) return cited.flatMap(({ by }) => by);
  if (isClause(prose.slice(line.start, Math.max(line.start, first.start)))) return first.by;
  // Right behind it, and on its line: \end{quote} \cite{key}
  const isNext = !prose.slice(until, line.start).includes('\n');
  const isAlone = ALONE.test(prose.slice(line.start, Math.max(line.start, first.start)));
  const rest = prose.slice((cited.at(-1) as Mention).end, line.end);
  return isAlone && (isNext || CLOSING.test(rest)) ? cited.flatMap(({ by }) => by) : undefined;
}

/** The citation in a sentence that ends with a colon right before a block: `As Ann writes [@key]:`. */
function introduced(
  prose: string,
  from: number,
  { start: words, from: start = words }: QuotedBlock,
  mentions: readonly Mention[],
): readonly Span[] | undefined {
  const before = prose.slice(Math.max(from, start - INTRODUCTION), start);
  const said = before.trimEnd();
  const colon = start - before.length + said.length;
  if (!/:[*_)\]]*$/.test(said)) return undefined;
  const mention = mentions[firstEndingBehind(mentions, colon) - 1];
  if (mention === undefined || mention.start < start - before.length) return undefined;
  const between = prose.slice(mention.end, colon);
  if (between.length > BEHIND_CITATION || /\n[ \t]*\r?\n|https?:|[!?;]|\.\s/.test(between)) return undefined;
  return mention.by;
}
