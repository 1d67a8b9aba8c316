import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { clock } from '../dates.ts';
import { hrefOf } from '../href.ts';
import { personName, subjectOf } from '../names.ts';
import { timeHtml } from '../parts/time.ts';
import { noTextHtml } from '../post/no-text.ts';
import { presentPost } from '../post/present.ts';
import { asHtml, bdi, classes, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import type { PlaceInThread } from './place.ts';

/** Quotations whose source is on the same page are folded from this many lines on, and patches and logs from that many. */
const FOLD_FROM = 2;
const FOLD_BLOCK_FROM = 40;

/** What a page of a thread knows of a post on it. */
export interface PostOnPage {
  readonly post: PostNode;
  readonly place: PlaceInThread;
  /** Ids of the concepts that the page has mentioned. */
  readonly mentioned: Set<string>;
  /** Whether its subject is another than that of the thread. */
  readonly isRenamed: boolean;
}

/** A post on the page of its thread. */
export function threadPostHtml(kb: KnowledgeBase, { post, place, mentioned, isRenamed }: PostOnPage): Html {
  const data = post.entry.data;
  const id = `P${place.numberOf(post.id)}`;
  const page = hrefOf(kb, post.id) ?? '';
  const presented = presentPost(kb, post, {
    naming: { prefix: `${id}-`, page },
    hrefOfParagraph: place.hrefOfParagraph,
    noteOf: () => '',
    foldFrom: FOLD_FROM,
    isAtHand: () => true,
    foldBlockFrom: FOLD_BLOCK_FROM,
    mentioned,
  });
  const parent = post.parent === undefined ? undefined : kb.posts.get(post.parent);
  const isReconstructed = data.reconstructed !== undefined;
  const time = clock(data.date);
  return html`<article id="${id}" class="${classes('thread-post', isReconstructed && 'is-reconstructed')}" aria-labelledby="${id}-by"><header><h2 id="${id}-by"><a href="${page}">${bdi(personName(kb, data.from))}</a></h2> <span class="faint">${time === '' ? timeHtml(data.date, 'short') : words.common.begun.parts({ day: timeHtml(data.date, 'short'), time })}</span>${
    parent !== undefined &&
    html` <a class="to" href="${place.hrefOfPost(parent.id)}">${words.thread.to.parts({ name: bdi(personName(kb, parent.entry.data.from)) })}</a>`
  }${post.arguments.length > 0 && html` <a class="to" href="${page}">${words.counts.arguments({ count: post.arguments.length })}</a>`}${
    isReconstructed && html` <span class="unverified">${words.common.reconstructed}</span>`
  }${
    data.conflicts.length > 0 && html` <a class="unverified" href="${page}">${words.thread.conflicting}</a>`
  }${isRenamed && html` <p class="subject" dir="auto">${subjectOf(data.subject)}</p>`}</header><div class="post-body">${
    presented.html === '' ? noTextHtml(post) : asHtml(presented.html)
  }</div></article>`;
}
