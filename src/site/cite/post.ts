import { citedDate, type PageItem } from '../../citations/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { fullAddress, href } from '../href.ts';
import { personName, subjectOf } from '../names.ts';
import { spellControls } from '../post/controls.ts';

/**
 * A post as its page tells reference managers of it. Made by hand, of a few fields: an archive has tens of thousands of posts, and
 * the libraries that write citations take longer for one than the page does.
 */
export function postHere(kb: KnowledgeBase, { id, entry }: PostNode, site: URL | undefined): PageItem {
  const { subject, from, date = '', lists, reconstructed } = entry.data;
  const issued = citedDate(date);
  return {
    kind: 'post',
    type: 'post',
    title: subjectOf(subject),
    author: [{ literal: personName(kb, from) }],
    ...(issued && { issued }),
    ...(lists.length > 0 && { 'container-title': lists.map(spellControls).join(', ') }),
    ...(reconstructed && {
      abstract: 'Put together from quotations of it: this is not the post as it was sent.',
    }),
    publisher: 'Parley',
    URL: fullAddress(site, href(`posts/${id}/`)),
  };
}
