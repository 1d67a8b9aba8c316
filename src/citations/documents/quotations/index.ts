import type { Citation, DocumentFormat, Quotation, Span } from '../document.ts';
import { withinNesting } from '../nested.ts';
import { blockQuotations } from './blocks.ts';
import { inlineQuotations } from './inline.ts';
import { citedIn, mentionsIn } from './mentions.ts';
import { pairsIn } from './pairs.ts';

/**
 * The words that a text quotes beside its citations, in order.
 *
 * @param read The text with skipped parts blanked.
 */
export function quotationsIn(
  read: string,
  format: DocumentFormat,
  citations: readonly Citation[],
): Quotation[] {
  if (citations.length === 0) return [];
  const mentions = mentionsIn(read, format, citations);
  const fields = (format.fieldsIn?.(read) ?? []).flatMap(({ start, end, by, orSummary }): Quotation[] => {
    const cited = by === undefined ? [] : citedIn(mentions, by);
    return cited.length === 0 ? [] : [{ start, end, by: cited, ...(orSummary && { orSummary }) }];
  });
  if (!format.isProse) return fields;
  const prose = format.proseOf?.(read) ?? read;
  const blocks = blockQuotations(prose, read, format.blocksIn?.(read) ?? [], mentions);
  const runs = [...(format.runsIn?.(read) ?? []), ...pairsIn(prose, read)].sort((a, b) => a.start - b.start);
  return [...fields, ...blocks, ...outsideOf(blocks, inlineQuotations(prose, withinNesting(runs), mentions))];
}

/** Drops inline quotations inside a block quotation. Both lists are in the order of the text. */
function outsideOf(blocks: readonly Quotation[], inline: readonly Quotation[]): Quotation[] {
  const handled = new Set<number>();
  let at = 0;
  return inline.filter(({ start, end, by }) => {
    if (handled.has(start)) return false;
    handled.add(start);
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    const block = blocks[at];
    return block === undefined || block.start > start || !by.every((one) => isAmong(one, block.by));
  });
}

function isAmong({ start, end }: Span, list: readonly Span[]): boolean {
  return list.some((one) => one.start === start && one.end === end);
}
