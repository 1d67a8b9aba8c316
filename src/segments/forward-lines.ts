import { findDate } from '../mail/dates/index.ts';
import { DIVIDER } from './attribution-words.ts';
import type { Label } from './line.ts';

const LONGEST = 200;
const SENT_BY = /^\s*(?:sent by|please respond to|phone no):? /i;

/**
 * Labels lines above a copied message from clients that forward without quote marks: the second line of a wrapped divider ("---- Forwarded
 * by A. Author on 01/02/2000" / "08:42 AM ----"), and the name and date above the copied `To:`.
 */
export function labelForwards(texts: readonly string[], labels: (Label | undefined)[]): void {
  texts.forEach((text, i) => {
    if (labels[i] === 'quotation_marker' && isOpenDivider(text) && isDividerEnd(texts[i + 1]))
      labels[i + 1] = 'quotation_marker';
    if (labels[i] === 'inline_headers' && labels[i - 1] !== 'inline_headers') labelSender(texts, labels, i);
  });
}

function isOpenDivider(text: string): boolean {
  return text.length < LONGEST && DIVIDER.test(text.trim()) && !/-\s*$/.test(text);
}

function isDividerEnd(text: string | undefined): boolean {
  return text !== undefined && text.length < LONGEST && /-{4,}\s*$/.test(text);
}

/** Goes up from the first header over blank lines: labels a line that ends in a date, and a name above it if the date is alone. */
function labelSender(texts: readonly string[], labels: (Label | undefined)[], header: number): void {
  let i = header - 1;
  const up = () => {
    while (i >= 0 && header - i < 8 && labels[i] === undefined && (texts[i] ?? '').trim() === '') i--;
    return labels[i] === undefined && (texts[i] ?? '').length < LONGEST ? texts[i]?.trim() : undefined;
  };
  let text = up();
  if (text !== undefined && SENT_BY.test(text)) {
    labels[i--] = 'quotation_marker';
    text = up();
  }
  if (!text) return;
  const date = findDate(text, true);
  if (date?.date === undefined || date.end < text.length || text.length - (date.end - date.start) > 80)
    return;
  labels[i--] = 'quotation_marker';
  const name = date.start === 0 ? up() : undefined;
  if (name && name.length < 80 && !/[.!?:,]$/.test(name)) labels[i] = 'quotation_marker';
}
