import type { Line } from '../segments/index.ts';

/** Minimum column at which clients wrap: shorter lines were ended by their author. */
const NARROWEST_WRAP = 64;

/**
 * The depth of each line's words. It is the depth of its marks, except for:
 *
 * - the tail of a quoted line that a client wrapped because marks had made it too long: the tail has only the marks of that client's own
 * quoting, and belongs to the line before it. Such a line was full and ended no sentence, and its tail begins none;
 *
 * - a full line above such lines that has a space where they have a mark;
 *
 * - `>From `, which a mailbox made of `From `, within a paragraph (RFC 4155, appendix A).
 */
export function depthsOfWords(lines: readonly Line[]): number[] {
  const depths: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const after = lines[at + 1];
    const depthBefore = depths[at - 1] ?? 0;
    // Lines after a tail at its depth belong to it too, up to a blank line.
    const goesOn =
      before !== undefined &&
      before.depth === line.depth &&
      depthBefore > line.depth &&
      line.content.trim() !== '';
    if (isMailboxFrom(line, before, after)) depths.push(line.depth - 1);
    else if (
      goesOn ||
      (before &&
        before.depth > line.depth &&
        !isMailboxFrom(before, lines[at - 2], line) &&
        isTail(before, line))
    )
      depths.push(depthBefore);
    else if (after && after.depth === line.depth + 1 && line.content.startsWith(' ') && isTail(line, after))
      depths.push(after.depth);
    else depths.push(line.depth);
  });
  return depths;
}

/** Whether a line begins with `>From ` among paragraph lines with one mark less. */
export function isMailboxFrom(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (line.depth < 2 || !line.content.startsWith('From ') || !line.marks.endsWith('>')) return false;
  const near = [before, after].filter((one) => one !== undefined && one.content.trim() !== '');
  return near.length > 0 && near.every((one) => one?.depth === line.depth - 1);
}

/** Whether a line continues, at another depth, the sentence of a full line before it. */
function isTail(before: Line, line: Line): boolean {
  if (line.depth === 0 || before.depth === 0 || before.depth === line.depth) return false;
  const head = before.content.trimEnd();
  const word = /^\S+/.exec(line.content)?.[0] ?? '';
  if (word === '' || head === '' || /[.!?:;]["')\]]?$/.test(head) || /^[\p{Lu}[<(*-]/u.test(word))
    return false;
  return before.marks.length + head.length + 1 + word.length >= NARROWEST_WRAP;
}
