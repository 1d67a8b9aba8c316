import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { shortDay } from '../dates.ts';
import { hrefOf, threadHref } from '../href.ts';
import { personName } from '../names.ts';
import { type TreeLine, treeAround } from '../post/tree-window.ts';
import { bdi, classes, type Html, html } from '../template.ts';
import { depthShown, threadPages } from '../thread-pages.ts';
import { words } from '../words/index.ts';

/** Where a post stands in its thread. */
export function treeHtml(kb: KnowledgeBase, post: PostNode): Html {
  const thread = kb.threads.get(post.thread);
  const lines = treeAround(kb, post);
  const whole = lines.length === thread?.posts.length;
  return html`<nav class="thread-around" aria-labelledby="In-thread"><h2 id="In-thread">${words.post.inThread}</h2><ul class="tree-lines">${lines.map(
    (line) => lineHtml(kb, post, line),
  )}</ul>${
    thread !== undefined &&
    thread.posts.length > 1 &&
    html`<p><a href="${threadHref(kb, thread)}">${whole && threadPages(kb, thread) === 1 ? words.post.readThread : words.post.wholeThread({ count: thread.posts.length })}</a></p>`
  }</nav>`;
}

function lineHtml(kb: KnowledgeBase, here: PostNode, line: TreeLine): Html {
  const depth = depthShown(line.depth);
  if (line.hidden !== undefined)
    return html`<li data-depth="${depth}" class="hidden-lines">${words.counts.morePosts({ count: line.hidden })}</li>`;
  const node = kb.posts.get(line.post);
  const data = node?.entry.data;
  const isHere = line.post === here.id;
  const isReconstructed = data?.reconstructed !== undefined;
  const name = bdi(personName(kb, data?.from ?? ''));
  const argumentCount = node?.arguments.length ?? 0;
  return html`<li data-depth="${depth}" class="${classes(isHere && 'is-here', isReconstructed && 'is-reconstructed')}">${
    isHere
      ? html`<span aria-current="page"><strong>${name}</strong> <span class="faint">${words.post.here({ day: shortDay(data?.date) })}</span></span>`
      : html`<a href="${hrefOf(kb, line.post)}">${name} <span class="faint">${shortDay(data?.date)}</span></a>`
  }${isReconstructed && html` <span class="unverified">${words.common.reconstructed}</span>`}${
    argumentCount > 0 && html` <span class="faint">${words.counts.arguments({ count: argumentCount })}</span>`
  }</li>`;
}
