import { calendarText } from './calendar-text.ts';
import { decodeCharset, isCharsetOf } from './charset.ts';
import { enrichedText, richText } from './enriched-text.ts';
import { htmlCharset } from './html-charset.ts';
import { htmlText } from './html-text.ts';
import type { Leaf } from './mime-tree.ts';
import { sentText } from './sent-text.ts';
import { decodeTransfer } from './transfer.ts';

/** The text of a text part. */
export interface PartText {
  readonly text: string;
  /** Of alternatives with the same text, that of the lowest rank is used. */
  readonly rank: number;
  readonly defects: readonly string[];
}

/** Plain text first, then formats that people read as source, then converted formats, the richest first. */
const RANKS: Readonly<Record<string, number>> = {
  'text/plain': 0,
  'text/markdown': 1,
  'text/html': 3,
  'text/x-amp-html': 5,
  'text/watch-html': 5,
  'text/enriched': 4,
  'text/richtext': 4,
  'text/calendar': 6,
};
/** Unknown subtypes are read as plain text (RFC 2046 4.1.4). */
const UNKNOWN_RANK = 2;

/** Returns the text of a part of type `text/...`: transfer encoding, charset and markup decoded. Never throws. */
export function partText(leaf: Leaf): PartText {
  const transferred = decodeTransfer(leaf.body, leaf.encoding);
  const named = htmlLabel(leaf, transferred.bytes);
  const decoded = decodeCharset(transferred.bytes, named ?? leaf.charset);
  const isOther = named !== undefined && leaf.charset !== '';
  const labelDefect = isOther
    ? 'Its label names no charset that it can be in; read as its HTML names it.'
    : undefined;
  const shown = shownText(decoded.text, leaf.type);
  const sent = sentText(shown.text);
  const defects = [transferred.defect, labelDefect, decoded.defect, shown.defect].filter(
    (defect) => defect !== undefined,
  );
  return { text: sent.text, rank: rankOf(leaf.type), defects: [...defects, ...sent.defects] };
}

/** The charset declared in an HTML document; undefined if the part's label fits the bytes, or there is none. */
function htmlLabel({ type, charset }: Leaf, bytes: Buffer): string | undefined {
  if (type !== 'text/html' || isCharsetOf(bytes, charset)) return undefined;
  return htmlCharset(bytes) || undefined;
}

export function rankOf(type: string): number {
  return RANKS[type] ?? UNKNOWN_RANK;
}

function shownText(source: string, type: string): { text: string; defect?: string } {
  if (type === 'text/html' || type === 'text/x-amp-html' || type === 'text/watch-html')
    return htmlText(source);
  if (type === 'text/enriched')
    return { text: enrichedText(source), defect: 'Sent as text/enriched; its markup was taken off.' };
  if (type === 'text/richtext')
    return { text: richText(source), defect: 'Sent as text/richtext; its markup was taken off.' };
  if (type !== 'text/calendar') return { text: source };
  const said = calendarText(source);
  if (said === undefined) return { text: source };
  return {
    text: said,
    defect: 'Sent as a calendar entry; its summary, time, place and comments were taken.',
  };
}
