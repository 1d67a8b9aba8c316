import { linesOf } from '../spans.ts';

/** The marker of a definition, before its words. */
const MARKER = /^([ \t]*)[:~](?=[ \t])/;

/** Replaces the marker of second and later definitions: a citation in one says nothing about the words of the next. */
const NEXT = '\u001e';

/**
 * The text, at the same length, with a term and its first definition joined into one paragraph by a colon: a citation in the term is then
 * the source of its definition. Further definitions get another mark.
 */
export function withDefinitions(text: string): string {
  const written: string[] = [];
  let from = 0;
  const write = (at: number, character: string) => {
    written.push(text.slice(from, at), character);
    from = at + 1;
  };
  /** Indentation of the last definition, while it continues. */
  let indent: number | undefined;
  /** End of the last non-empty line, and the number of empty lines after it. */
  let termEnd: number | undefined;
  let blanks = 0;
  for (const { start, end, text: line } of linesOf(text)) {
    if (line.trim() === '') {
      blanks++;
      continue;
    }
    const marker = MARKER.exec(line)?.[1];
    if (marker !== undefined) {
      const isFirst = indent === undefined && termEnd !== undefined && blanks <= 1;
      // The line end of a term that is followed by an empty line.
      if (isFirst && blanks === 1 && termEnd !== undefined) write(text.indexOf('\n', termEnd), ' ');
      write(start + marker.length, isFirst ? ':' : NEXT);
      indent = marker.length;
    } else if (indent !== undefined && line.length - line.trimStart().length <= indent) indent = undefined;
    termEnd = end;
    blanks = 0;
  }
  return written.join('') + text.slice(from);
}
