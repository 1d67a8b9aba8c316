import { highwireTags, type PageItem } from '../../citations/index.ts';
import { type Html, html } from '../template.ts';

/** What the head of a page tells reference managers of its subject; empty where there is nothing to cite. */
export function citeTagsHtml(item: PageItem | undefined): Html {
  const tags = item === undefined ? [] : highwireTags(item);
  return html`${tags.map(([name, content]) => html`<meta name="${name}" content="${content}">`)}`;
}
