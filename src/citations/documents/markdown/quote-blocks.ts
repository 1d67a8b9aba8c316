import type { QuotedBlock, Span } from '../document.ts';
import { NOTE_NAMES } from '../note-names.ts';
import { linesOf } from '../spans.ts';

/** What a note to the reader begins with: an alert of any kind (GitHub's manual, "Alerts") but those that quote, or a label in bold. */
const NOTE = new RegExp(
  String.raw`^[ \t]*>[ \t]*(?:\[!(?!(?:quote|cite)\])[A-Za-z-]{1,40}\]|(?:\*\*|__)(?:${NOTE_NAMES})\b)`,
  'i',
);

/** A block quote within one. */
const NESTED = /^[ \t]*>[ \t]?>/;

/**
 * Block quotes: lines that begin with `>`, and those that go on with them without it; MyST names their source in attributes above. Those within a
 * note are found by themselves.
 */
export function quoteBlocks(text: string): QuotedBlock[] {
  type Block = { start: number; end: number; by?: Span; isNote?: boolean };
  const found: Block[] = [];
  let open: Block | undefined;
  let nested: Block | undefined;
  let attribution: Span | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    if (/^\{attribution=/.test(line)) attribution = { start, end };
    else if (/^ {0,3}>/.test(line) || (open && /^[ \t]+>/.test(line))) {
      if (open) open.end = end;
      else {
        open = {
          start,
          end,
          ...(attribution && { by: attribution }),
          ...(NOTE.test(line) && { isNote: true }),
        };
        found.push(open);
      }
      attribution = undefined;
      if (!open.isNote || !NESTED.test(line)) nested = undefined;
      else if (nested) nested.end = end;
      else {
        nested = { start, end };
        // What the note says besides is nobody's words.
        if (found.at(-1) === open) found.pop();
        found.push(nested);
      }
    } else if (open && line.trim() !== '' && !/^\s*(?:—|–|--|[[(@<#*+-])/.test(line)) open.end = end;
    else {
      open = undefined;
      nested = undefined;
    }
  }
  return found;
}
