/** Where the halves of an entry's file stand in it. */
export interface Split {
  /** The YAML between the fences, from the end of the opening one on, so that its lines are those of the file, without its last LF. */
  readonly matter: string;
  /** Offset of `matter`. */
  readonly matterStart: number;
  /** What follows the frontmatter and the blank line behind it. */
  readonly body: string;
  /** Offset of the body. */
  readonly bodyStart: number;
  /** False where no fence ends the frontmatter: then all of the file is taken for it. */
  readonly isClosed: boolean;
}

/** A byte order mark may stand before the opening fence, and blanks behind either. */
const OPENING = /^\ufeff?---[ \t]*(?=\r?\n)/;
const CLOSING = /\n---[ \t]*(?=\r?\n|$)/g;

/** The halves of an entry's file, whatever its line ends; undefined where it does not begin with a frontmatter. The one place that finds them. Linear. */
export function splitEntry(source: string): Split | undefined {
  const opening = OPENING.exec(source)?.[0];
  if (opening === undefined) return undefined;
  const matterStart = opening.length;
  CLOSING.lastIndex = matterStart;
  const closing = CLOSING.exec(source);
  if (closing === null) {
    const matter = source.slice(matterStart).replace(/\n$/, '');
    return { matter, matterStart, body: '', bodyStart: source.length, isClosed: false };
  }
  const matter = source.slice(matterStart, closing.index);
  // The fence's own line end, and a blank line behind it.
  const below = /^(?:\r?\n){0,2}/.exec(source.slice(CLOSING.lastIndex, CLOSING.lastIndex + 4))?.[0] ?? '';
  const bodyStart = CLOSING.lastIndex + below.length;
  return { matter, matterStart, body: source.slice(bodyStart), bodyStart, isClosed: true };
}
