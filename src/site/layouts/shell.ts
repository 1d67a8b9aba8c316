import { asHtml, type Html } from '../template.ts';

/** Placeholders in a shell: for the page's own part of the head, and for the content of `main`. */
const HEAD = '<!--parley:head-->';
const MAIN = '<!--parley:main-->';

/** The head and main of the page that becomes a shell. */
export const SHELL = { head: asHtml(HEAD), main: asHtml(MAIN) } as const;

/** The id under which a collection's shell is rendered while the site is built. */
export const SHELL_ID = 'shell';

/** The markup that all pages of a kind share, cut at the two placeholders. */
export interface Shell {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/**
 * Cuts a page of marks, as Astro rendered it.
 * @throws Error where it has not each mark once, head first.
 */
export function shellOf(page: string): Shell {
  const [start = '', middle = '', end = ''] = cutAt(page, [SHELL.head, SHELL.main]);
  return { start, middle, end };
}

/**
 * Cuts a page at its marks, into one piece more than there are marks.
 * @throws Error where it has not each mark once, in this order.
 */
export function cutAt(page: string, marks: readonly Html[]): string[] {
  const pieces = [page];
  for (const { text } of marks) {
    const [before, after, ...more] = (pieces.pop() ?? '').split(text);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error('the shell of a page has not one place for its head and one for its words');
    pieces.push(before, after);
  }
  return pieces;
}

/** A page: a shell with its placeholders filled. */
export function inShell({ start, middle, end }: Shell, head: Html, main: Html): string {
  return start + head.text + middle + main.text + end;
}
