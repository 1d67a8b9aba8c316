import { keyOf } from '../revisions/cite-key.ts';
import type { Citation, Quotation } from './document.ts';
import { formatOf } from './formats.ts';
import { inlineQuotations } from './inline-quotations.ts';
import { permalinksIn } from './permalinks.ts';
import { blanked } from './spans.ts';

/** What a document cites, in its order, and the words that it quotes next to a citation. */
export interface Found {
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
}

/** Finds citations and quotations in a document; its format goes by the name of its file. Keys of other bibliographies are among them. */
export function findCitations(text: string, file: string): Found {
  const format = formatOf(file);
  const read = blanked(text, format.unread(text));
  const permalinks = permalinksIn(read);
  const keys = format
    .keysIn(read)
    .map(({ start, end }): Citation => ({ as: 'key', key: keyOf(read.slice(start, end)), start, end }));
  const citations = outermost([...permalinks, ...keys]);
  if (!format.isProse) return { citations, quotations: [] };
  const outer = citations.map(({ start, end, home = '' }) => ({ start: start - home.length, end }));
  const blocks = [...format.quotationsIn(read)].sort((a, b) => a.start - b.start);
  return { citations, quotations: [...blocks, ...outsideOf(blocks, inlineQuotations(read, outer))] };
}

/** Without what a block says already: its words may stand in quotation marks too. Both are in the order of the text. */
function outsideOf(blocks: readonly Quotation[], inline: readonly Quotation[]): Quotation[] {
  let at = 0;
  return inline.filter(({ start, end, by }) => {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    const block = blocks[at];
    return block === undefined || block.start > start || !isWithin(by, block.by);
  });
}

function isWithin(inner: Quotation['by'], outer: Quotation['by']): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** In the order of the text, without those that stand within another: a key in a URL is part of the URL. */
function outermost(citations: readonly Citation[]): Citation[] {
  const from = ({ start, home = '' }: Citation) => start - home.length;
  const sorted = [...citations].sort((a, b) => from(a) - from(b) || b.end - a.end);
  let end = 0;
  return sorted.filter((citation) => {
    if (from(citation) < end) return false;
    end = citation.end;
    return true;
  });
}
