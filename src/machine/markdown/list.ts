import { HOME_PAGE } from '../../knowledge/index.ts';
import { clean } from '../prose.ts';
import type { PublishedBase } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { page } from './page.ts';
import { markdownLink, markdownText } from './text.ts';

/** A list page as Markdown. */
export function listMarkdown({ title, items }: FileOf<'list'>): string {
  return page(title, [linesOf(items)]);
}

/** The home page as Markdown: its own text, and its lists. */
export function homeMarkdown(place: PublishedBase, { title, items }: FileOf<'list'>): string {
  const own = place.kb.pages.get(HOME_PAGE);
  return page(title, [own === undefined ? '' : clean(place, own.entry.body), linesOf(items)]);
}

function linesOf(items: FileOf<'list'>['items']): string {
  const lines = items.map(({ title: name, url, summary }) => {
    const says = summary === undefined ? '' : `: ${markdownText(summary)}`;
    return `- ${markdownLink(name || '(no subject)', url)}${says}\n`;
  });
  return lines.join('');
}
