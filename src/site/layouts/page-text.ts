import type { Html } from '../template.ts';

/** A page as text, without what all pages have in common. */
export interface PageText {
  /** What the page is about; the site's name is added. */
  readonly title: string;
  readonly description: string;
  /** Rules of this page alone. */
  readonly rules: string;
  readonly main: Html;
}
