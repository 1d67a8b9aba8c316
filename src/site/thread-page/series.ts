import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { PatchSeries, SeriesVersion, Thread } from '../../threads/index.ts';
import { shortDay } from '../dates.ts';
import { threadHref } from '../href.ts';
import { subjectOf } from '../names.ts';
import { seriesIn, versionName } from '../series.ts';
import { bdi, classes, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import type { PlaceInThread } from './place.ts';

const TAGS = /^(?:\[[^\]]{1,120}\] ?)+/;

/** The patch series of a thread: cover letter, patches, other versions; undefined if it has none. */
export function seriesHtml(kb: KnowledgeBase, thread: Thread, place: PlaceInThread): Html | undefined {
  const all = seriesIn(kb, thread);
  if (all.length === 0) return undefined;
  return html`<section class="series" id="Series"><h2>${words.series.heading}</h2>${all.map((series) => oneHtml(kb, thread, place, series))}</section>`;
}

function oneHtml(kb: KnowledgeBase, thread: Thread, place: PlaceInThread, series: PatchSeries): Html {
  const { of, cover, patches } = series;
  const parts = [...(cover === undefined ? [] : [{ number: 0, post: cover }]), ...patches];
  const answered = patches.filter(({ post }) => repliesTo(kb, post) > 0).length;
  return html`<div><p>${words.series.ofVersion({ patches: words.series.patches({ count: of }), version: versionName(series) })}</p>${versionsHtml(kb, thread, series)}${
    answered > 0 &&
    answered < patches.length &&
    html`<label class="only-answered"><input type="checkbox"> ${words.series.onlyAnswered({ count: answered })}</label>`
  }<ol class="plain">${parts.map(({ post, number }) => {
    const replies = number > 0 ? repliesTo(kb, post) : 0;
    const name = subjectOf((kb.posts.get(post)?.entry.data.subject ?? '').replace(TAGS, ''));
    return html`<li class="${classes(number > 0 && replies === 0 && 'is-unanswered')}"><span class="number">${
      number === 0 ? words.series.cover : number
    }</span> <a href="${place.hrefOfPost(post)}">${bdi(name)}</a>${
      replies > 0 && html` <span class="faint">${words.counts.replies({ count: replies })}</span>`
    }</li>`;
  })}</ol></div>`;
}

function repliesTo(kb: KnowledgeBase, post: string): number {
  return kb.posts.get(post)?.replies.length ?? 0;
}

/** All versions in the order in which they were sent, each with its day; the current one is included. */
function versionsHtml(kb: KnowledgeBase, thread: Thread, series: PatchSeries): Html | undefined {
  const { earlier, later } = series;
  if (earlier.length + later.length === 0) return undefined;
  const here = html`<li aria-current="true">${versionName(series)}${dayOf(kb, thread)}</li>`;
  const others = (all: readonly SeriesVersion[]) =>
    all.map((other) => {
      const there = kb.threads.get(other.thread);
      const address = there && there.id !== thread.id ? `${threadHref(kb, there)}#Series` : '#Series';
      return html`<li><a href="${address}">${versionName(other)}</a>${there && there.id !== thread.id && dayOf(kb, there)}</li>`;
    });
  return html`<nav aria-label="${words.series.versions}"><ol class="versions">${others(earlier)}${here}${others(later)}</ol></nav>`;
}

/** The day on which a thread began. */
function dayOf(kb: KnowledgeBase, thread: Thread): Html | undefined {
  const day = shortDay(kb.posts.get(thread.posts[0] ?? '')?.entry.data.date);
  return day === '' ? undefined : html` <span class="faint">${day}</span>`;
}
