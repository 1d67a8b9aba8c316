import { keyOf } from '../revisions/cite-key.ts';
import type { Citation, Quotation } from './document.ts';
import { formatOf } from './formats.ts';
import { permalinksIn } from './permalinks.ts';
import { quotationsIn } from './quotations/index.ts';
import { outerSpan } from './quotations/mentions.ts';
import { blanked } from './spans.ts';

/** The citations of a document in order, and the words quoted next to them. */
export interface Found {
  readonly citations: readonly Citation[];
  readonly quotations: readonly Quotation[];
}

/** Finds citations and quotations in a document; the file name decides the format. Includes keys of other bibliographies. */
export function findCitations(text: string, file: string): Found {
  const format = formatOf(file);
  const read = blanked(text, format.unread(text));
  const keys = format
    .keysIn(read)
    .map(({ start, end }): Citation => ({ as: 'key', key: keyOf(read.slice(start, end)), start, end }));
  const citations = outermost([...permalinksIn(read), ...keys]);
  return { citations, quotations: quotationsIn(read, format, citations) };
}

/** Sorts citations and drops those inside another: a key in a URL is part of the URL. */
function outermost(citations: readonly Citation[]): Citation[] {
  const sorted = citations
    .map((citation) => ({ citation, ...outerSpan(citation) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return sorted.flatMap(({ citation, start, end }) => {
    if (start < last) return [];
    last = end;
    return [citation];
  });
}
