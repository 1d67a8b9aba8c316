import { isDeliveryLine } from './delivery-line.ts';
import { readPageText } from './pipermail-page.ts';

/** Kinds of mail files, recognised by their first bytes. */
export type SourceKind = 'mbox' | 'message' | 'page-text' | 'page-html' | 'empty' | 'unknown';

const FIELD = /^[!-9;-~]{1,76}:(?:[ \t]|$)/;

/** Recognises the kind of a file from its beginning, regardless of its name. */
export function sourceKind(head: Buffer): SourceKind {
  if (head.length === 0) return 'empty';
  const text = head.toString('latin1');
  const trimmed = text.trimStart();
  if (trimmed === '') return 'empty';
  const lines = trimmed.split(/\r?\n/, 60);
  // A delivery line of the full form is enough: the header below it may be broken, which should cost only that message.
  if (isDeliveryLine(lines[0] ?? '', true, lines[1] ?? '') || isDeliveryLine(lines[0] ?? '', true, ''))
    return 'mbox';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head)\b/i.test(trimmed.slice(0, 1000)))
    return 'page-html';
  if (readPageText(text)) return 'page-text';
  if (isHeader(lines)) return 'message';
  return hasDeliveryLine(text) ? 'mbox' : 'unknown';
}

/** Whether a message begins: two consecutive fields, or a single one and nothing else. */
function isHeader(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => !/^>?From /.test(line));
  if (first < 0 || first > 1 || !FIELD.test(lines[first] ?? '')) return false;
  const next = lines.slice(first + 1).find((line) => !/^[ \t]/.test(line));
  return next === undefined || next === '' || FIELD.test(next);
}

/** Whether a mailbox begins after other text. */
function hasDeliveryLine(text: string): boolean {
  for (let at = text.indexOf('\nFrom '); at >= 0; at = text.indexOf('\nFrom ', at + 1)) {
    const [line = '', next = ''] = text.slice(at + 1, at + 2400).split(/\r?\n/, 2);
    const before = text.slice(Math.max(0, at - 2), at);
    if (isDeliveryLine(line, /(?:^|\n)\r?$/.test(before), next)) return true;
  }
  return false;
}
