import { COLLECTIONS, type Collection } from '../../entries/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { shortDay } from '../dates.ts';
import { nameOf, personName, shortened } from '../names.ts';
import { bdi, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { entryLink } from './entry-link.ts';

/** What a page shows elsewhere already. */
export interface ShownElsewhere {
  readonly without?: readonly Collection[];
  /** Keys of arguments. */
  readonly except?: readonly string[];
}

/** Links to what refers to an entry or an argument, by collection, each once. */
export function backlinkGroups(
  kb: KnowledgeBase,
  of: string,
  { without = [], except = [] }: ShownElsewhere = {},
): { readonly name: string; readonly links: readonly Html[] }[] {
  const links = kb.backlinks.get(of) ?? [];
  const shown = new Set(except);
  return COLLECTIONS.filter((collection) => !without.includes(collection))
    .map((collection) => {
      const from = links.filter((link) => link.collection === collection).map((link) => link.from);
      const keys = [...new Set(from)].filter((key) => key !== of && !shown.has(key) && isListed(kb, key));
      return {
        name: words.layout.rooms[collection],
        links: keys.map((key) => entryLink(kb, key, wordsOf(kb, key))),
      };
    })
    .filter((group) => group.links.length > 0);
}

/** Links to everything that refers to an entry or an argument, by collection; undefined if there is none. */
export function backlinksHtml(kb: KnowledgeBase, of: string, shown: ShownElsewhere = {}): Html | undefined {
  const groups = backlinkGroups(kb, of, shown);
  if (groups.length === 0) return undefined;
  const items = (links: readonly Html[]) => links.map((link) => html`<li>${link}</li>`);
  return html`<section><h2>${words.common.refersToThis}</h2><dl class="refers">${groups.map(
    ({ name, links }) => html`<div><dt>${name}</dt><dd><ul>${items(links)}</ul></dd></div>`,
  )}</dl></section>`;
}

/** The text of a link: author and day for a post, because all posts of a thread have one subject; the gist for an argument, which has no title. */
function wordsOf(kb: KnowledgeBase, key: string): Html | string {
  const post = kb.posts.get(key)?.entry.data;
  return post === undefined
    ? shortened(nameOf(kb, key), 70)
    : html`${bdi(personName(kb, post.from))}, ${shortDay(post.date)}`;
}
