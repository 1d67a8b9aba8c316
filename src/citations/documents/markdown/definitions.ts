import { linesOf } from '../spans.ts';

/** The marker of a definition, behind which its words stand. */
const MARKER = /^([ \t]*)[:~](?=[ \t])/;

/** Stands for the marker of a definition that follows another: what that one cites says nothing of its words. */
const NEXT = '\u001e';

/**
 * A text, as long as it is, in which a term and its first definition are one paragraph with a colon between them: a term that cites something says whose
 * words its definition has. What further definitions of it begin with is no colon.
 */
export function withDefinitions(text: string): string {
  const written: string[] = [];
  let from = 0;
  const write = (at: number, character: string) => {
    written.push(text.slice(from, at), character);
    from = at + 1;
  };
  /** How far the last definition is indented, while it goes on. */
  let indent: number | undefined;
  /** Where the last line ends that is not empty, and how many empty ones follow it. */
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
      // The line end of a term that an empty line follows.
      if (isFirst && blanks === 1 && termEnd !== undefined) write(text.indexOf('\n', termEnd), ' ');
      write(start + marker.length, isFirst ? ':' : NEXT);
      indent = marker.length;
    } else if (indent !== undefined && line.length - line.trimStart().length <= indent) indent = undefined;
    termEnd = end;
    blanks = 0;
  }
  return written.join('') + text.slice(from);
}
