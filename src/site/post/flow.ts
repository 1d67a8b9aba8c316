import type { BodyLine } from '../../entries/index.ts';
import { FULL, type Run } from './runs.ts';
import type { Stretch } from './words.ts';

/** Most columns by which the lengths of a paragraph's lines differ if each was broken before the word that did not fit. */
const RAGGED = 6;

/** A shorter line was broken by its author on purpose. */
const SHORT = 25;

/** The element around a line end that the author meant, in a paragraph whose other line ends come from the width. */
const KEPT = '<span class="break">';

/**
 * How the lines of prose run on: those that were broken because they were full are one line on the page, for a reader's window has another
 * width than the author's. `undefined` where no line was, as in verses and addresses: then every line stands as it was sent. Else the
 * line ends that are kept, as stretches of the lines joined by line feeds.
 */
export function flowOf({ kind, lines }: Run): readonly Stretch[] | undefined {
  if (kind !== 'prose' || lines.length < 2) return undefined;
  const width = lines.reduce((most, { content }) => Math.max(most, content.trimEnd().length), 0);
  if (width < FULL) return undefined;
  const kept: Stretch[] = [];
  let offset = 0;
  let soft = 0;
  lines.slice(0, -1).forEach(({ content }, at) => {
    offset += content.length;
    if (wasFull(content, lines[at + 1] as BodyLine, width)) soft++;
    else kept.push({ start: offset, end: offset + 1, open: KEPT, reopen: KEPT, close: '</span>' });
    offset += 1;
  });
  return soft === 0 ? undefined : kept;
}

/** Whether a program broke the line: the first word of the next line would not have fitted, or the sentence goes on. */
function wasFull(content: string, next: BodyLine, width: number): boolean {
  const line = content.trimEnd();
  const word = /^\s*(\S*)/.exec(next.content)?.[1] ?? '';
  // Lines of a log begin alike.
  if (word !== '' && line.trimStart().split(/\s/, 1)[0] === word) return false;
  if (line.length >= FULL && line.length + 1 + word.length > width - RAGGED) return true;
  return line.length >= SHORT && !/[.:;!?]$/.test(line) && /^\p{Ll}/u.test(word);
}
