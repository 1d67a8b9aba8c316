/** The pages of a thread as text: the whole thread on one page, or a hundred posts on each. */
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { parseSubject, type Thread, titleOfSeries } from '../../threads/index.ts';
import { dayInYear, span } from '../dates.ts';
import type { PageText } from '../layouts/page-text.ts';
import { personName, subjectOf } from '../names.ts';
import { overviewOf } from '../overview.ts';
import { entryLink } from '../parts/entry-link.ts';
import { asSentHtml } from '../post-page/as-sent.ts';
import { bdi, classes, type Html, html } from '../template.ts';
import { depthShown, postsOnPage, threadPages } from '../thread-pages.ts';
import { words } from '../words/index.ts';
import { briefPostHtml } from './brief-post.ts';
import { joinsHtml } from './joins.ts';
import { type PlaceInThread, placeInThread } from './place.ts';
import { type PostOnPage, threadPostHtml } from './post.ts';
import { seriesHtml } from './series.ts';
import { wholePostHtml } from './whole-post.ts';

const text = words.thread;

interface ShownPost {
  readonly node: PostNode;
  readonly depth: number;
}

/** The choice of the order of posts. */
function orderHtml(): Html {
  return html`<fieldset class="thread-order"><legend class="visually-hidden">${text.order}</legend><label><input type="radio" name="order" id="As-tree" checked> ${text.asTree}</label> <label><input type="radio" name="order" id="By-time"> ${text.byTime}</label></fieldset>`;
}

/** A page of a thread, counted from 1. @param site The site's address, if it is known. */
export function threadPage(kb: KnowledgeBase, thread: Thread, page: number, site: URL | undefined): PageText {
  const place = placeInThread(kb, thread, page);
  const pages = threadPages(kb, thread);
  const shown = postsOnPage(kb, thread, page).flatMap(({ post, depth }): ShownPost[] => {
    const node = kb.posts.get(post);
    return node ? [{ node, depth }] : [];
  });
  const isOrdered = pages === 1 && shown.length > 2;
  const hasWhole = shown.some(({ node }) => kb.places.onThreads.has(node.id));
  const subject = subjectOf(thread.subject);
  return {
    title: page === 1 ? subject : words.common.titleOfPage({ title: subject, page }),
    description: text.described({ count: thread.posts.length }),
    rules: isOrdered ? orderRules(shown, place) : '',
    main: html`${headHtml(kb, thread, page, pages)}${page === 1 && joinsHtml(kb, thread, place)}${page === 1 && seriesHtml(kb, thread, place)}<div class="thread-view">${navigationHtml(
      kb,
      shown,
      place,
      pages,
    )}<div class="thread-main">${hasWhole && asSentHtml()}${isOrdered && orderHtml()}${postsHtml(kb, thread, shown, { place, site })}</div></div>${pages > 1 && pagerHtml(page, pages, place)}`,
  };
}

/** CSS rules that give each post its number in time; empty if the tree has the same order. */
function orderRules(shown: readonly ShownPost[], { numberOf }: PlaceInThread): string {
  if (shown.every(({ node }, at) => numberOf(node.id) === at + 1)) return '';
  return shown
    .map(({ node }, at) => `.thread-posts>:nth-child(${at + 1}){--at:${numberOf(node.id)}}`)
    .join('');
}

function dateOf(kb: KnowledgeBase, post: string | undefined): string | undefined {
  return kb.posts.get(post ?? '')?.entry.data.date;
}

function headHtml(kb: KnowledgeBase, thread: Thread, page: number, pages: number): Html {
  const people = new Set(thread.posts.map((id) => kb.posts.get(id)?.entry.data.from));
  const debates = overviewOf(kb).debatesOf.get(thread.id) ?? [];
  const [first, last] = [dateOf(kb, thread.posts[0]), dateOf(kb, thread.posts.at(-1))];
  return html`<header class="page-head post-head"><p class="kicker"><span>${text.kind}</span> <span>${span(first, last)}</span></p><h1 dir="auto">${subjectOf(
    thread.subject,
  )}</h1><p class="meta"><span>${words.counts.posts({ count: thread.posts.length })}</span> <span>${words.counts.people({ count: people.size })}</span>${
    pages > 1 && html` <span>${text.page({ page, pages })}</span>`
  }${debates.map((debate) => html` <span>${text.debate} ${entryLink(kb, debate.id)}</span>`)}</p></header>`;
}

function navigationHtml(
  kb: KnowledgeBase,
  shown: readonly ShownPost[],
  { anchorOf }: PlaceInThread,
  pages: number,
): Html {
  const lines = shown.map(({ node: { id, entry }, depth }) => {
    const { from, date, reconstructed, series } = entry.data;
    const when = dayInYear(date);
    const name =
      series !== undefined && series.of > 1
        ? html`<span class="patch-number">${series.number}/${series.of}</span> ${bdi(titleOfSeries(subjectOf(entry.data.subject)))}`
        : html`${bdi(personName(kb, from))} <span class="faint">${when}</span>`;
    return html`<li data-depth="${depthShown(depth)}" class="${classes(reconstructed && 'is-reconstructed')}"><a href="#${anchorOf(id)}">${name}</a></li>`;
  });
  return html`<details class="thread-nav"><summary>${(pages > 1 ? text.outlineOfPage : text.outline)({ count: shown.length })}</summary><nav aria-label="${text.outlineName}"><ol class="tree-lines">${lines}</ol></nav></details>`;
}

function postsHtml(
  kb: KnowledgeBase,
  thread: Thread,
  shown: readonly ShownPost[],
  { place, site }: { readonly place: PlaceInThread; readonly site: URL | undefined },
): Html {
  const mentioned = new Set<string>();
  const subject = parseSubject(thread.subject).base;
  const postHtml = (post: PostOnPage) => {
    if (kb.places.read === 'pages') return threadPostHtml(kb, post);
    return kb.places.onThreads.has(post.post.id) ? wholePostHtml(kb, post, site) : briefPostHtml(kb, post);
  };
  const items = shown.map(({ node, depth }) => {
    const isRenamed = parseSubject(node.entry.data.subject).base !== subject;
    return html`<li data-depth="${depthShown(depth)}">${postHtml({ post: node, place, mentioned, isRenamed })}</li>`;
  });
  return html`<ol class="thread-posts">${items}</ol>`;
}

function pagerHtml(page: number, pages: number, { hrefOfPage }: PlaceInThread): Html {
  return html`<nav class="pager" aria-label="${words.common.pages}">${
    page > 1 ? html`<a href="${hrefOfPage(page - 1)}" rel="prev">${text.before}</a>` : html`<span></span>`
  } <span>${words.common.pageOf({ page, pages })}</span> ${
    page < pages ? html`<a href="${hrefOfPage(page + 1)}" rel="next">${text.after}</a>` : html`<span></span>`
  }</nav>`;
}
