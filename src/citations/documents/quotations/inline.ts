import type { Quotation, QuotedRun, Span } from '../document.ts';
import { wordCount } from '../quoted.ts';
import { SAYS } from './clause.ts';
import { withEmphasis } from './emphasis.ts';
import { linkOf } from './linked.ts';
import { citedIn, firstEndingBehind, type Mention } from './mentions.ts';
import { isTitle } from './titles.ts';

/** Fewer quoted words than this are a term, not a quotation, unless an attribution follows them. */
const LEAST_WORDS = 4;

/** Maximum distance of a citation from the words; then with an attribution between, which may contain a long title. */
const FURTHEST = 120;
const ATTRIBUTION = 2000;

/** What may stand between the words and a citation right behind them: punctuation and brackets. */
const BEHIND = /^[\s~([|.,;:!?\u00a0—–-]*[*_]{0,3}$/;

/** The start of an attribution after the words. */
const DASH = /^[\s.,]*(?:—|―|–|-{2,3}|&mdash;)/;

/** The start of a footnote right behind the words. */
const FOOTNOTE =
  /^[\s.,;:!?)]*(?:\\(?:footnote|endnote|sidenote)\*?\{|#footnote\[|footnote:[^\s[\]]{0,80}\[|\^\[|\[fn::)[^“”"]{0,200}$/;

/** Maximum number of citations grouped together. */
const MOST_TOGETHER = 8;

/** What may stand between two citations of one command or one pair of brackets. */
const AMONG = /^[\s,;&{}[\]()@~0-9.p–-]{0,40}(?:and|see)?[\s,;&{}[\]()@~0-9.p–-]{0,40}$/;

/** The author's name between the words and the citation: `, wrote Ann in (`, ` (Ann, `. */
const NAMED = new RegExp(
  String.raw`^[\s.,~]*(?:\((?:\p{Lu}|by )[^()\n]{0,80}|(?:(?:\p{L}+[ \t]+){0,4}${SAYS}|according to|in the words of|as)\b[^.!?;“”"]{0,80})$`,
  'u',
);

/** The same between a citation and the words behind it: `Ann writes: `. */
const BEFORE = new RegExp(
  String.raw`^(?:[^.!?;“”"]{0,80}\b${SAYS}\b[^.!?;“”"]{0,40}|[)\]]*:)[,:]?\s*$|^[^.!?;“”"]{0,80}:\s*$`,
  'u',
);

/** What separates a citation from words in the next cell of the same table row. */
const NEXT_CELL = /^[^\S\n]*[)\]}.,;]*[^\S\n]*\|[^\S\n]*[([*_]*$/;

/** What may precede quoted words at the start of a note: the mark of a list, of a footnote, of a citation. */
const OPENS = /^(?:[\s>]|[-*+][ \t]|\[\^?[^\]\n]{0,400}\]:?|\.\.|__|<[^<>\n]{0,400}>|%%|\\item)*$/;

/** Quoted words with a citation as their source: right behind them, in an attribution behind them, or before them. */
export function inlineQuotations(
  prose: string,
  runs: readonly QuotedRun[],
  mentions: readonly Mention[],
): Quotation[] {
  return runs.flatMap((run): Quotation[] => {
    const { start, end, by, isUneven = false } = run;
    const cited = by === undefined ? undefined : citedIn(mentions, by);
    if (cited !== undefined && cited.length > 0) return [{ start, end, by: cited }];
    const outer = withEmphasis(prose, run.outer);
    const mention =
      linkOf(prose, run, mentions, BEFORE) ??
      inRow(prose, outer, mentions) ??
      behind(prose, outer.end, mentions) ??
      before(prose, outer.start, mentions);
    if (mention === undefined || isTitle(prose, outer.start)) return [];
    const opensNote =
      DASH.test(prose.slice(outer.end, outer.end + 20)) && OPENS.test(lineBefore(prose, outer.start));
    if (!opensNote && (isUneven || wordCount(prose.slice(start, end)) < LEAST_WORDS)) return [];
    return [{ start, end, by: mention.by }];
  });
}

function behind(prose: string, place: number, mentions: readonly Mention[]): Mention | undefined {
  const at = firstEndingBehind(mentions, place);
  const mention = withNext(prose, mentions, at);
  if (mention === undefined || mention.start < place || mention.start - place > ATTRIBUTION) return undefined;
  const between = prose.slice(place, mention.start);
  if (DASH.test(between)) return /\n[ \t]*\r?\n/.test(between) ? undefined : mention;
  if (mention.start - place > FURTHEST) return undefined;
  return BEHIND.test(between) || NAMED.test(between) || FOOTNOTE.test(between) ? mention : undefined;
}

/** The citation in the cell before the words, if none follows them on their line: a table row is read as one sentence. */
function inRow(prose: string, { start, end }: Span, mentions: readonly Mention[]): Mention | undefined {
  const at = firstEndingBehind(mentions, start);
  const mention = mentions[at - 1];
  if (mention === undefined || start - mention.end > FURTHEST) return undefined;
  if (!NEXT_CELL.test(prose.slice(mention.end, start))) return undefined;
  const next = mentions[firstEndingBehind(mentions, end)];
  const isBehind =
    next !== undefined &&
    next.start - end <= FURTHEST &&
    /^[^\S\n]*[|([]*[^\S\n]*[([*_]*$/.test(prose.slice(end, next.start));
  return isBehind ? undefined : mention;
}

/** A mention with those that follow it directly: `[@a; @b]`. */
function withNext(prose: string, mentions: readonly Mention[], at: number): Mention | undefined {
  const first = mentions[at];
  if (first === undefined) return undefined;
  const by = [...first.by];
  let { end } = first;
  for (let next = at + 1; next < at + MOST_TOGETHER; next++) {
    const mention = mentions[next];
    if (mention === undefined || mention.start - end > 80 || !AMONG.test(prose.slice(end, mention.start)))
      break;
    for (const one of mention.by) by.push(one);
    end = mention.end;
  }
  return { start: first.start, end: first.end, by };
}

function before(prose: string, place: number, mentions: readonly Mention[]): Mention | undefined {
  const mention = mentions[firstEndingBehind(mentions, place) - 1];
  if (mention === undefined || place - mention.end > FURTHEST) return undefined;
  const between = prose.slice(mention.end, place);
  return /\n[ \t]*\r?\n/.test(between) || !BEFORE.test(between) ? undefined : mention;
}

function lineBefore(prose: string, place: number): string {
  const from = Math.max(prose.lastIndexOf('\n', place - 1) + 1, place - 500);
  return prose.slice(from, place);
}
