import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { Join, Thread } from '../../threads/index.ts';
import { shortDay } from '../dates.ts';
import { personName, subjectOf } from '../names.ts';
import { bdi, type Html, html } from '../template.ts';
import type { PlaceInThread } from './place.ts';

/** Who joined a thread of what would be several: the posts whose headers name all of them; nothing where there are none. */
export function joinsHtml(kb: KnowledgeBase, thread: Thread, place: PlaceInThread): Html | undefined {
  if (thread.joins.length === 0) return undefined;
  const postOf = new Map(
    thread.posts.flatMap((id) => {
      const messageId = kb.posts.get(id)?.entry.data.messageId;
      return messageId === undefined ? [] : [[messageId, id] as const];
    }),
  );
  return html`<section class="joins" id="Joined"><h2>Threads that a post joined</h2><ul class="plain">${thread.joins.map((join) => joinHtml(kb, join, place, postOf))}</ul></section>`;
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
  const named = names.map((name, at) => {
    const id = postOf.get(name);
    const words =
      id === undefined
        ? html`a post that the archive does not hold`
        : html`<a href="${place.hrefOfPost(id)}">${bdi(subjectOf(kb.posts.get(id)?.entry.data.subject ?? ''))}</a>`;
    return [at > 0 && (at === names.length - 1 ? ' and ' : ', '), words];
  });
  return html`<li>Joined by <a href="${place.hrefOfPost(post)}">${bdi(personName(kb, data?.from ?? post))}, ${shortDay(data?.date)}</a>: its ${fields.join(' and ')} name ${named}, which are threads apart without it.</li>`;
}
