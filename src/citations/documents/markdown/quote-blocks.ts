import type { QuotedBlock, Span } from '../document.ts';
import { NOTE_NAMES } from '../note-names.ts';
import { linesOf } from '../spans.ts';

/** What a note to the reader begins with: an alert of any kind (GitHub's manual, "Alerts") but those that quote, or a label in bold. */
const NOTE = new RegExp(
  String.raw`^[ \t]*>[ \t]*(?:\[!(?!(?:quote|cite)\])[A-Za-z-]{1,40}\]|(?:\*\*|__)(?:${NOTE_NAMES})\b)`,
  'i',
);

/** The marks of a block quote, where the first of a list's item or a definition may stand. Code has blanks here. */
const MARK = /^([ \t]*(?:(?:[-+*:~]|\d{1,9}[.)])[ \t]+){0,4})>/;

/** A line that no block quote goes on with: it begins something else. */
const OTHER = /^\s*(?:—|–|--|[[(@<#*+-]|[:~][ \t]|\d{1,9}[.)][ \t])/;

/** A block quote within one. */
const NESTED = /^[ \t]*>[ \t]?>/;

/**
 * Block quotes: lines that begin with `>`, and those that go on with them without it; MyST names their source in attributes above. Those within a
 * note are found by themselves.
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
      // A marker begins another item, with a quotation of its own.
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
        // What the note says besides is nobody's words.
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
