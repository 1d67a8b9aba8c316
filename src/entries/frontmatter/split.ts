/** The parts of an entry's file and their offsets. */
export interface Split {
  /**
   * The YAML between the fences, from the end of the opening one on, so that its line numbers are those of the file; without its last LF.
   */
  readonly matter: string;
  /** Offset of `matter`. */
  readonly matterStart: number;
  /** The text after the frontmatter and one blank line. */
  readonly body: string;
  /** Offset of the body. */
  readonly bodyStart: number;
  /** False if no fence ends the frontmatter: then the whole file counts as frontmatter. */
  readonly isClosed: boolean;
}

/** The opening fence, possibly after a byte order mark and followed by blanks. */
const OPENING = /^\ufeff?---[ \t]*(?=\r?\n)/;
const CLOSING = /\n---[ \t]*(?:\r?\n|$)/y;

/**
 * Splits an entry's file, with any line ends; undefined if it does not begin with a frontmatter. The only code that does this. Same result
 * as gray-matter (a test compares them), in a tenth of the time. Linear.
 */
export function splitEntry(source: string): Split | undefined {
  const opening = OPENING.exec(source)?.[0];
  if (opening === undefined) return undefined;
  const matterStart = opening.length;
  const fence = source.indexOf('\n---', source.indexOf('---') + '---'.length);
  const end = fence < 0 ? source.length : fence;
  CLOSING.lastIndex = end;
  const closing = CLOSING.exec(source)?.[0];
  if (closing === undefined) {
    const open = source.slice(matterStart).replace(/\n$/, '');
    return { matter: open, matterStart, body: '', bodyStart: source.length, isClosed: false };
  }
  // An optional blank line after the fence.
  const blank = /^\r?\n/.exec(source.slice(end + closing.length, end + closing.length + 2))?.[0] ?? '';
  const bodyStart = end + closing.length + blank.length;
  return {
    matter: source.slice(matterStart, end),
    matterStart,
    body: source.slice(bodyStart),
    bodyStart,
    isClosed: true,
  };
}
