import { asHtml, type Html } from '../template.ts';

/** Placeholders in a shell: for the page's own part of the head, and for the content of `main`. */
const HEAD = '<!--parley:head-->';
const MAIN = '<!--parley:main-->';

/** The head and main of the page that becomes a shell. */
export const SHELL = { head: asHtml(HEAD), main: asHtml(MAIN) } as const;

/** The id under which a collection's shell is rendered while the site is built. */
export const SHELL_ID = 'shell';

/** The markup that all pages of a kind share: what stands before the placeholder of the head, between the two, and behind that of `main`. */
export interface Shell {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/**
 * The shell in a page that Astro rendered with the placeholders.
 * @throws Error if it does not have both placeholders, each once, that of the head first
 */
export function shellOf(page: string): Shell {
  const [start = '', middle = '', end = ''] = cutAt(page, [SHELL.head, SHELL.main]);
  return { start, middle, end };
}

/**
 * The pieces of a page before, between and behind its placeholders.
 * @throws Error if it does not have each placeholder once, in this order
 */
export function cutAt(page: string, placeholders: readonly Html[]): string[] {
  const pieces = [page];
  for (const { text } of placeholders) {
    const [before, after, ...more] = (pieces.pop() ?? '').split(text);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`the shell of a page does not have ${text} once, in its place`);
    pieces.push(before, after);
  }
  return pieces;
}

/** The text of a page: its head and `main` in place of the shell's placeholders. */
export function inShell({ start, middle, end }: Shell, head: Html, main: Html): string {
  return start + head.text + middle + main.text + end;
}
