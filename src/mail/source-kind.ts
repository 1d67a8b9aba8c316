import { isDeliveryLine } from './delivery-line.ts';
import { readPageText } from './pipermail-page.ts';

/** What a file of mail can be, by its first bytes. */
export type SourceKind = 'mbox' | 'message' | 'page-text' | 'page-html' | 'empty' | 'unknown';

const FIELD = /^[!-9;-~]{1,76}:(?:[ \t]|$)/;

/** Recognises what a file holds from its beginning; its name counts for nothing. */
export function sourceKind(head: Buffer): SourceKind {
  if (head.length === 0) return 'empty';
  const text = head.toString('latin1');
  const trimmed = text.trimStart();
  if (trimmed === '') return 'empty';
  const lines = trimmed.split(/\r?\n/, 60);
  // A first line of the whole form is enough: what stands below it may be a broken header, which costs one message and not all.
  if (isDeliveryLine(lines[0] ?? '', true, lines[1] ?? '') || isDeliveryLine(lines[0] ?? '', true, ''))
    return 'mbox';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head)\b/i.test(trimmed.slice(0, 1000)))
    return 'page-html';
  if (readPageText(text)) return 'page-text';
  if (isHeader(lines)) return 'message';
  return hasDeliveryLine(text) ? 'mbox' : 'unknown';
}

/** Two fields, one after the other, or one and nothing else, are the beginning of a message. */
function isHeader(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => !/^>?From /.test(line));
  if (first < 0 || first > 1 || !FIELD.test(lines[first] ?? '')) return false;
  const next = lines.slice(first + 1).find((line) => !/^[ \t]/.test(line));
  return next === undefined || next === '' || FIELD.test(next);
}

/** Whether a mailbox begins after something that is no mail. */
function hasDeliveryLine(text: string): boolean {
  for (let at = text.indexOf('\nFrom '); at >= 0; at = text.indexOf('\nFrom ', at + 1)) {
    const [line = '', next = ''] = text.slice(at + 1, at + 2400).split(/\r?\n/, 2);
    const before = text.slice(Math.max(0, at - 2), at);
    if (isDeliveryLine(line, /(?:^|\n)\r?$/.test(before), next)) return true;
  }
  return false;
}
