import type { FileOf } from '../schemas/index.ts';
import { page } from './page.ts';
import { markdownLink, markdownText } from './text.ts';

/** A page that lists, as Markdown. */
export function listMarkdown({ title, items }: FileOf<'list'>): string {
  const lines = items.map(({ title: name, url, summary }) => {
    const says = summary === undefined ? '' : `: ${markdownText(summary)}`;
    return `- ${markdownLink(name || '(no subject)', url)}${says}\n`;
  });
  return page(title, [lines.join('')]);
}
