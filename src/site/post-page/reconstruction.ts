import type { KnowledgeBase } from '../../knowledge/index.ts';
import { day } from '../dates.ts';
import { personName } from '../names.ts';
import { entryLink } from '../parts/entry-link.ts';
import { bdi, type Html, heading, html, type Part } from '../template.ts';
import { words } from '../words/index.ts';
import { together } from '../words/lists.ts';

const text = words.post;

/** A note that a post was reconstructed, and from which posts. @param level Of its heading. */
export function reconstructionHtml(kb: KnowledgeBase, from: readonly string[], level: 2 | 3 = 2): Html {
  const links = from.map((id) => {
    const data = kb.posts.get(id)?.entry.data;
    const name = bdi(personName(kb, data?.from ?? id));
    return entryLink(kb, id, html`${text.postOf.parts({ name, day: day(data?.date) })}`);
  });
  const gaps = html`<span class="visually-hidden">${text.gapsHeard} </span>${text.gaps}`;
  const sentence = text.reconstructedFrom.parts<Part>({ posts: together(links), gaps });
  return html`<div class="reconstruction" role="note">${heading(level, text.isReconstructed)}<p>${sentence}</p></div>`;
}
