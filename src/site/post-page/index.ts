/**
 * The page of a post as text: there are as many as posts, and a build writes them beside Astro, by workers, in the shell
 * that Astro made.
 */

import { spellControls } from '../../controls/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { coinsHtml, postHere } from '../cite/post.ts';
import { day } from '../dates.ts';
import { threadHref } from '../href.ts';
import type { PageText } from '../layouts/page-text.ts';
import { listLink } from '../list-link.ts';
import { claimOf, personName, subjectOf } from '../names.ts';
import { backlinksHtml } from '../parts/backlinks.ts';
import { entryLink } from '../parts/entry-link.ts';
import { clockHtml } from '../parts/time.ts';
import { excerptOf } from '../reading/index.ts';
import { bdi, type Html, html } from '../template.ts';
import { words as siteWords } from '../words/index.ts';
import { inARow } from '../words/lists.ts';
import { asSentHtml } from './as-sent.ts';
import { conflictsHtml } from './conflicts.ts';
import { factsHtml } from './facts.ts';
import { neighboursHtml } from './neighbours.ts';
import { reconstructionHtml } from './reconstruction.ts';
import { seriesPartHtml } from './series-part.ts';
import { treeHtml } from './tree.ts';
import { wordsHtml } from './words.ts';

/** Characters of a description that search engines and previews show. */
const DESCRIPTION = 200;

const text = siteWords.post;

/** The page of a post. @param site The site's address, if it is known. */
export function postPage(kb: KnowledgeBase, post: PostNode, site: URL | undefined): PageText {
  const data = post.entry.data;
  const { words, rules } = wordsHtml(kb, post);
  const description = `${personName(kb, data.from)}, ${day(data.date)}. ${excerptOf(kb, post)}`;
  return {
    title: subjectOf(data.subject),
    description: description.slice(0, DESCRIPTION),
    rules,
    main: html`<article class="post">${headHtml(kb, post)}${neighboursHtml(kb, post)}${
      data.reconstructed && reconstructionHtml(kb, data.reconstructed.from)
    }${data.conflicts.length > 0 && conflictsHtml(kb, data.conflicts)}${data.note !== undefined && html`<p class="section-note" dir="auto">${data.note}</p>`}${words}${coinsHtml(postHere(kb, post, site))}</article>${treeHtml(kb, post)}${backlinksHtml(kb, post.id)}`,
  };
}

function headHtml(kb: KnowledgeBase, post: PostNode): Html {
  const data = post.entry.data;
  const thread = kb.threads.get(post.thread);
  const debate = data.debate === undefined ? undefined : kb.debates.get(data.debate);
  return html`<header class="page-head post-head"><p class="kicker">${
    thread !== undefined && html`<a href="${threadHref(kb, thread)}">${text.thread}</a> `
  }${debate !== undefined && html`<span>${text.debate} ${entryLink(kb, debate.id)}</span> `}${seriesPartHtml(kb, post)}</p><h1 dir="auto">${subjectOf(
    data.subject,
  )}</h1><p class="byline">${entryLink(kb, data.from, personName(kb, data.from), 'author')} ${clockHtml(data.date, data.zone)}${
    data.sentBy !== undefined &&
    html` <span class="sent-by">${text.sentBy} ${bdi(spellControls(data.sentBy))}</span>`
  }</p>${
    data.lists.length > 0 &&
    html`<p class="meta"><span>${text.to} ${inARow(data.lists.map((list) => listLink(kb, list)))}</span></p>`
  }${
    data.positions.length > 0 &&
    html`<p class="meta"><span>${text.holds}</span> ${data.positions.map((id) => [entryLink(kb, id, claimOf(kb, id)), ' '])}</p>`
  }${factsHtml(kb, post)}${data.apart === undefined && asSentHtml()}</header>`;
}
