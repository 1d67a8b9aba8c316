import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { PatchSeries, SeriesVersion, Thread } from '../../threads/index.ts';
import { shortDay } from '../dates.ts';
import { threadHref } from '../href.ts';
import { counted, subjectOf } from '../names.ts';
import { seriesIn } from '../series.ts';
import { bdi, type Html, html } from '../template.ts';
import type { PlaceInThread } from './place.ts';

const TAGS = /^(?:\[[^\]]{1,120}\] ?)+/;

/** The patch series of a thread: cover, patches, other versions; nothing where it has none. */
export function seriesHtml(kb: KnowledgeBase, thread: Thread, place: PlaceInThread): Html | undefined {
  const all = seriesIn(kb, thread);
  if (all.length === 0) return undefined;
  return html`<section class="series" id="Series"><h2>Patch series</h2>${all.map((series) => oneHtml(kb, thread, place, series))}</section>`;
}

function oneHtml(kb: KnowledgeBase, thread: Thread, place: PlaceInThread, series: PatchSeries): Html {
  const { version, of, cover, patches, earlier, later } = series;
  const parts = [...(cover === undefined ? [] : [{ number: 0, post: cover }]), ...patches];
  const others = [...earlier, ...later].sort((a, b) => a.version - b.version);
  const links = others.map((other, at) => {
    const { href, words } = versionPlace(kb, thread, other);
    return [at > 0 && '; ', html`<a href="${href}">${words}</a>`];
  });
  return html`<div><p>${of === 1 ? 'A patch' : counted(of, 'patch', 'patches')}, version ${version}${
    others.length > 0 && html` <span class="faint"> (others: ${links})</span>`
  }</p><ol class="plain">${parts.map(({ post, number }) => {
    const replies = number > 0 ? (kb.posts.get(post)?.replies.length ?? 0) : 0;
    const name = subjectOf((kb.posts.get(post)?.entry.data.subject ?? '').replace(TAGS, ''));
    return html`<li><span class="number">${number === 0 ? 'Cover' : number}</span> <a href="${place.hrefOfPost(post)}">${bdi(name)}</a>${
      replies > 0 && html` <span class="faint">${counted(replies, 'reply', 'replies')}</span>`
    }</li>`;
  })}</ol></div>`;
}

function versionPlace(kb: KnowledgeBase, thread: Thread, { thread: id, version }: SeriesVersion) {
  const there = kb.threads.get(id);
  const day = shortDay(kb.posts.get(there?.posts[0] ?? '')?.entry.data.date);
  return {
    href: there && there.id !== thread.id ? threadHref(there) : '#Series',
    words: `version ${version}${day && `, ${day}`}`,
  };
}
