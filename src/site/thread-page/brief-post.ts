import type { KnowledgeBase } from '../../knowledge/index.ts';
import { hrefOf } from '../href.ts';
import { personName, subjectOf } from '../names.ts';
import { timeHtml } from '../parts/time.ts';
import { excerptOf } from '../reading/index.ts';
import { bdi, classes, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import type { PostOnPage } from './post.ts';
import { toHtml } from './whole-post.ts';

/** A post with a page of its own, on a thread's page that shows other posts whole: its beginning, and a link. */
export function briefPostHtml(kb: KnowledgeBase, { post, place, isRenamed }: PostOnPage): Html {
  const { id } = post;
  const data = post.entry.data;
  const page = hrefOf(kb, id) ?? '';
  const argumentCount = post.arguments.length;
  const isReconstructed = data.reconstructed !== undefined;
  const excerpt = excerptOf(kb, post);
  return html`<article id="${id}" class="${classes('thread-post', 'is-brief', isReconstructed && 'is-reconstructed')}" aria-labelledby="${id}/by"><span id="P${place.numberOf(id)}"></span><header><h2 id="${id}/by"><a href="${page}">${bdi(
    personName(kb, data.from),
  )}</a></h2> <span class="faint">${timeHtml(data.date, 'short')}</span> ${toHtml(kb, post, place)}${
    isReconstructed && html` <span class="unverified">${words.common.reconstructed}</span>`
  }${isRenamed && html` <p class="subject" dir="auto">${subjectOf(data.subject)}</p>`}</header>${
    excerpt !== '' && html`<p class="excerpt" dir="auto">${excerpt}</p>`
  }<p class="meta"><a href="${page}">${argumentCount > 0 ? words.thread.wholeWith({ count: argumentCount }) : words.thread.whole}</a></p></article>`;
}
