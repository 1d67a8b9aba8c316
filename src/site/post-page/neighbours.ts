import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { isOnLore } from '../archives.ts';
import { shortDay } from '../dates.ts';
import { hrefOf, loreHref, threadHref } from '../href.ts';
import { personName } from '../names.ts';
import { overviewOf } from '../overview.ts';
import { bdi, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

const text = words.post;

/** Links to the previous and the next post in time, and to a parent that the archive does not have; undefined if there are none. */
export function neighboursHtml(kb: KnowledgeBase, post: PostNode): Html | undefined {
  const thread = kb.threads.get(post.thread);
  const missing = post.parent === undefined ? post.entry.data.inReplyTo : undefined;
  const among = thread !== undefined && thread.posts.length > 1;
  if (missing === undefined && !among) return undefined;
  const neighbours = overviewOf(kb).neighbours.get(post.id);
  return html`<nav class="neighbours" aria-label="${text.around}">${
    neighbours?.previous !== undefined &&
    html`<a rel="prev" href="${hrefOf(kb, neighbours.previous)}"><span aria-hidden="true">← </span><span class="visually-hidden">${text.previous} </span>${nameOf(kb, neighbours.previous)}</a>`
  }${
    among &&
    neighbours !== undefined &&
    html`<a class="place" href="${threadHref(kb, thread)}">${text.place({ number: neighbours.at + 1, of: thread.posts.length })}</a>`
  }${
    missing !== undefined &&
    html`<span>${isOnLore(post.entry.data.lists) ? text.repliesAwayLore.parts({ link: loreLink(missing) }) : text.repliesAway}</span>`
  }${
    neighbours?.next !== undefined &&
    html`<a rel="next" href="${hrefOf(kb, neighbours.next)}"><span class="visually-hidden">${text.next} </span>${nameOf(kb, neighbours.next)}<span aria-hidden="true"> →</span></a>`
  }</nav>`;
}

function loreLink(messageId: string): Html {
  return html`<a href="${loreHref(messageId)}" rel="noopener">${text.elsewhere}</a>`;
}

function nameOf(kb: KnowledgeBase, id: string): Html {
  const data = kb.posts.get(id)?.entry.data;
  return html`${bdi(personName(kb, data?.from ?? id))}, ${shortDay(data?.date)}`;
}
