import type { QuotedRun } from '../document.ts';
import { withEmphasis } from './emphasis.ts';
import { firstEndingBehind, type Mention } from './mentions.ts';

/** Longest text, and longest address, of a link that may precede the words. */
const LONGEST = 2000;

/** What opens the text of a link. */
const TEXT_OPENS = /[[{`](?=[^[{`]*$)/;

/** What may follow quoted words in it: punctuation and emphasis, up to the end of the text, or a key in the same brackets. */
const TEXT_ENDS = /^[\s.,;:!?*_/]*(?:[\]}`]|<|$|-?@)/;

/** What else may stand in the quotation marks around a link: marks without words. */
const NO_WORDS = /^[\s*_/.,;:!?]*$/;

/**
 * The link whose text is some quoted words, `["words"](URL)`, possibly after the author's name, or that fills their quotation marks,
 * `"[words](URL)"`.
 *
 * @param says What may precede the words in the text of the link.
 */
export function linkOf(
  prose: string,
  { start, end, outer }: QuotedRun,
  mentions: readonly Mention[],
  says: RegExp,
): Mention | undefined {
  const mention = mentions[firstEndingBehind(mentions, outer.start)];
  if (mention === undefined || mention.start >= outer.end) return undefined;
  if (mention.start >= start && mention.end <= end) {
    const isFilled =
      NO_WORDS.test(prose.slice(start, mention.start)) && NO_WORDS.test(prose.slice(mention.end, end));
    return isFilled ? mention : undefined;
  }
  if (mention.start > outer.start || mention.end < outer.end) return undefined;
  const from = Math.max(mention.start, outer.start - LONGEST);
  const lead = prose.slice(from, withEmphasis(prose, outer).start);
  const opens = lead.search(TEXT_OPENS);
  if (opens < 0 && from > mention.start) return undefined;
  const said = lead.slice(opens + 1);
  const isSaid = said.trim() === '' || says.test(said);
  return isSaid && TEXT_ENDS.test(prose.slice(outer.end, mention.end)) ? mention : undefined;
}
