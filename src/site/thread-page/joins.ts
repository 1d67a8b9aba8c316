import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { Join, Thread } from '../../threads/index.ts';
import { shortDay } from '../dates.ts';
import { personName, subjectOf } from '../names.ts';
import { bdi, type Html, html, type Part } from '../template.ts';
import { words } from '../words/index.ts';
import { together } from '../words/lists.ts';
import type { PlaceInThread } from './place.ts';

const text = words.thread;

/** A note that names the posts whose headers joined several threads into this one; undefined if there are none. */
export function joinsHtml(kb: KnowledgeBase, thread: Thread, place: PlaceInThread): Html | undefined {
  if (thread.joins.length === 0) return undefined;
  const postOf = new Map(
    thread.posts.flatMap((id) => {
      const messageId = kb.posts.get(id)?.entry.data.messageId;
      return messageId === undefined ? [] : [[messageId, id] as const];
    }),
  );
  return html`<section class="joins" id="Joined"><h2>${text.joins}</h2><ul class="plain">${thread.joins.map((join) => joinHtml(kb, join, place, postOf))}</ul></section>`;
}

function joinHtml(
  kb: KnowledgeBase,
  { post, names }: Join,
  place: PlaceInThread,
  postOf: ReadonlyMap<string, string>,
): Html {
  const data = kb.posts.get(post)?.entry.data;
  const fields = [
    names.some((name) => name === data?.inReplyTo) && 'In-Reply-To',
    names.some((name) => data?.references.includes(name)) && 'References',
  ].filter((field) => field !== false);
  const named = names.map((name) => {
    const id = postOf.get(name);
    return id === undefined
      ? text.postNotHere
      : html`<a href="${place.hrefOfPost(id)}">${bdi(subjectOf(kb.posts.get(id)?.entry.data.subject ?? ''))}</a>`;
  });
  const link = html`<a href="${place.hrefOfPost(post)}">${bdi(personName(kb, data?.from ?? post))}, ${shortDay(data?.date)}</a>`;
  return html`<li>${text.joined.parts<Part>({ post: link, fields: together(fields), named: together(named) })}</li>`;
}
