import { asHtml, type Html } from '../template.ts';

/** Stands in a shell for the part of the head that is a page's own, and for what its `main` holds. */
const HEAD = '<!--parley:head-->';
const MAIN = '<!--parley:main-->';

/** What a page has for its own head and main where it is a shell. */
export const SHELL = { head: asHtml(HEAD), main: asHtml(MAIN) } as const;

/** In place of an id: the address of the shell of a collection's pages, while the site is built. */
export const SHELL_ID = 'shell';

/** What pages of one kind have in common, cut where they differ. */
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
  const [start, rest, ...more] = page.split(HEAD);
  const [middle, end, ...others] = rest?.split(MAIN) ?? [];
  if (start === undefined || middle === undefined || end === undefined || more.length + others.length > 0)
    throw new Error('the shell of a page has not one place for its head and one for its words');
  return { start, middle, end };
}

/** A whole page. */
export function inShell({ start, middle, end }: Shell, head: Html, main: Html): string {
  return start + head.text + middle + main.text + end;
}
