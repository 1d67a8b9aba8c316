import { spellControls } from '../../controls/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { coinsHtml, postHere } from '../cite/post.ts';
import { listLink } from '../list-link.ts';
import { personName, subjectOf } from '../names.ts';
import { backlinkGroups } from '../parts/backlinks.ts';
import { entryLink } from '../parts/entry-link.ts';
import { clockHtml } from '../parts/time.ts';
import { noTextHtml } from '../post/no-text.ts';
import { presentPost } from '../post/present.ts';
import { conflictsHtml } from '../post-page/conflicts.ts';
import { factsHtml } from '../post-page/facts.ts';
import { reconstructionHtml } from '../post-page/reconstruction.ts';
import { seriesPartHtml } from '../post-page/series-part.ts';
import { asHtml, bdi, classes, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { inARow } from '../words/lists.ts';
import type { PostOnPage } from './post.ts';

/** Lines from which a quotation is folded, and from which a patch or a log is. */
const FOLD_FROM = 4;
const FOLD_BLOCK_FROM = 40;

/** A post without a page of its own, with everything that a page would show. @param site The site's address, if it is known. */
export function wholePostHtml(
  kb: KnowledgeBase,
  { post, place, mentioned, isRenamed }: PostOnPage,
  site: URL | undefined,
): Html {
  const { id } = post;
  const data = post.entry.data;
  const presented = presentPost(kb, post, {
    naming: { prefix: `${id}/`, page: `#${id}` },
    hrefOfParagraph: place.hrefOfParagraph,
    noteOf: () => '',
    foldFrom: FOLD_FROM,
    // Of a reconstructed post the quotations are all there is.
    isAtHand: (source) => source.entry.data.reconstructed === undefined,
    foldBlockFrom: FOLD_BLOCK_FROM,
    mentioned,
  });
  const isReconstructed = data.reconstructed !== undefined;
  return html`<article id="${id}" class="${classes('thread-post', isReconstructed && 'is-reconstructed')}" aria-labelledby="${id}/by"><span id="P${place.numberOf(id)}"></span><header><h2 id="${id}/by">${entryLink(
    kb,
    data.from,
    personName(kb, data.from),
  )}</h2> <a class="to" href="#${id}">${clockHtml(data.date, data.zone)}</a>${
    data.sentBy !== undefined &&
    html` <span class="faint">${words.thread.sentBy.parts({ name: bdi(spellControls(data.sentBy)) })}</span>`
  } ${toHtml(kb, post, place)} ${seriesPartHtml(kb, post)}${isReconstructed && html` <span class="unverified">${words.common.reconstructed}</span>`}${
    isRenamed && html` <p class="subject" dir="auto">${subjectOf(data.subject)}</p>`
  }</header>${data.reconstructed && reconstructionHtml(kb, data.reconstructed.from, 3)}${
    data.conflicts.length > 0 && conflictsHtml(kb, data.conflicts, 3)
  }<div class="post-body">${
    presented.html === '' ? noTextHtml(post) : asHtml(presented.html)
  }</div>${factsHtml(kb, post, aboveFacts(kb, id, data.lists))}${coinsHtml(postHere(kb, post, site))}</article>`;
}

/** The way to what a post answers. */
export function toHtml(
  kb: KnowledgeBase,
  { parent }: PostOnPage['post'],
  place: PostOnPage['place'],
): Html | false {
  const from = kb.posts.get(parent ?? '')?.entry.data.from;
  return (
    parent !== undefined &&
    from !== undefined &&
    html`<a class="to" href="${place.hrefOfPost(parent)}">${words.thread.to.parts({ name: bdi(personName(kb, from)) })}</a>`
  );
}

/** The lists that a post was sent to, and what refers to it. */
function aboveFacts(kb: KnowledgeBase, id: string, lists: readonly string[]): Html {
  return html`${lists.length > 0 && html`<dt>${words.thread.toLists}</dt><dd>${inARow(lists.map((list) => listLink(kb, list)))}</dd>`}${backlinkGroups(
    kb,
    id,
  ).map(
    ({ links }) =>
      html`<dt>${words.thread.referredToBy}</dt><dd>${links.map((link, at) => [at > 0 && '; ', link])}</dd>`,
  )}`;
}
