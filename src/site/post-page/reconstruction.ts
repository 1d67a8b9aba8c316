import type { KnowledgeBase } from '../../knowledge/index.ts';
import { day } from '../dates.ts';
import { personName } from '../names.ts';
import { entryLink } from '../parts/entry-link.ts';
import { bdi, type Html, heading, html } from '../template.ts';

/** That a post was put together, and of what. @param level Of its heading. */
export function reconstructionHtml(kb: KnowledgeBase, from: readonly string[], level: 2 | 3 = 2): Html {
  const links = from.map((id, at) => {
    const data = kb.posts.get(id)?.entry.data;
    const words = html`the post of ${bdi(personName(kb, data?.from ?? id))}, ${day(data?.date)}`;
    return [at > 0 && (at === from.length - 1 ? ' and ' : ', '), entryLink(kb, id, words)];
  });
  return html`<div class="reconstruction" role="note">${heading(level, 'Reconstructed: this is not the post as it was sent')}<p>The archive does not hold it. What stands here was put together from quotations of it in ${links}. Words may be missing; <span class="visually-hidden">places where they are known to be are </span>gaps are marked […].</p></div>`;
}
