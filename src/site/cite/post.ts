import { citedDate, coins, type PageItem } from '../../citations/index.ts';
import { spellControls } from '../../controls/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { fullAddress, href, hrefOf } from '../href.ts';
import { personName, subjectOf } from '../names.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/**
 * A post as its page tells reference managers of it. Made by hand, of a few fields: an archive has tens of thousands of posts, and
 * the libraries that write citations take longer for one than the page does.
 */
export function postHere(kb: KnowledgeBase, { id, entry }: PostNode, site: URL | undefined): PageItem {
  const { subject, from, date = '', zone, lists, reconstructed } = entry.data;
  const issued = citedDate(date, zone);
  return {
    kind: 'post',
    type: 'post',
    title: subjectOf(subject),
    author: [{ literal: personName(kb, from) }],
    ...(issued && { issued }),
    ...(lists.length > 0 && { 'container-title': lists.map(spellControls).join(', ') }),
    ...(reconstructed && {
      abstract: words.citing.reconstructed,
    }),
    publisher: kb.settings.publisher,
    URL: fullAddress(site, hrefOf(kb, id) ?? href(kb, '')),
  };
}

/** What the body of the page tells those that read COinS. */
export function coinsHtml(item: PageItem): Html {
  return html`<span class="Z3988" title="${coins(item)}"></span>`;
}
