import type { QuotedBlock, Span } from '../document.ts';
import { NOTE_NAMES } from '../note-names.ts';
import { linesOf } from '../spans.ts';

/** The start of a note to the reader: an alert of any kind except quotes (GitHub's manual, "Alerts"), or a label in bold. */
const NOTE = new RegExp(
  String.raw`^[ \t]*>[ \t]*(?:\[!(?!(?:quote|cite)\])[A-Za-z-]{1,40}\]|(?:\*\*|__)(?:${NOTE_NAMES})\b)`,
  'i',
);

/** The marks of a block quote, which may follow those of a list item or a definition. Code is blanked here. */
const MARK = /^([ \t]*(?:(?:[-+*:~]|\d{1,9}[.)])[ \t]+){0,4})>/;

/** A line that begins something else, and so does not continue a block quote. */
const OTHER = /^\s*(?:—|–|--|[[(@<#*+-]|[:~][ \t]|\d{1,9}[.)][ \t])/;

/** A nested block quote. */
const NESTED = /^[ \t]*>[ \t]?>/;

/**
 * Block quotes: lines that begin with `>`, and their lazy continuation lines without it; MyST names their source in attributes above.
 * Quotes within a note are found separately.
 */
export function quoteBlocks(text: string): QuotedBlock[] {
  type Block = { start: number; end: number; by?: Span; isNote?: boolean };
  const blocks: Block[] = [];
  let open: Block | undefined;
  let nested: Block | undefined;
  let attribution: Span | undefined;
  for (const { start, end, text: line } of linesOf(text)) {
    const before = MARK.exec(line)?.[1];
    if (/^\{attribution=/.test(line)) attribution = { start, end };
    else if (before !== undefined) {
      // A list marker begins another item, with its own quotation.
      const isNext = before.trim() !== '';
      if (open && !isNext) open.end = end;
      else {
        nested = undefined;
        open = {
          start: start + (isNext ? before.length : 0),
          end,
          ...(attribution && { by: attribution }),
          ...(NOTE.test(line.slice(before.length)) && { isNote: true }),
        };
        blocks.push(open);
      }
      attribution = undefined;
      if (!open.isNote || !NESTED.test(line.slice(before.length))) nested = undefined;
      else if (nested) nested.end = end;
      else {
        nested = { start, end };
        // The rest of a note is not quoted.
        if (blocks.at(-1) === open) blocks.pop();
        blocks.push(nested);
      }
    } else if (open && line.trim() !== '' && !OTHER.test(line)) open.end = end;
    else {
      open = undefined;
      nested = undefined;
    }
  }
  return blocks;
}
