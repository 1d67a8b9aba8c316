import { COLLECTIONS, type Collection } from '../../entries/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import { shortDay } from '../dates.ts';
import { nameOf, personName, shortened } from '../names.ts';
import { bdi, type Html, html } from '../template.ts';
import { entryLink } from './entry-link.ts';

const NAMES: Readonly<Record<Collection, string>> = {
  debates: 'Debates',
  positions: 'Positions',
  concepts: 'Concepts',
  people: 'People',
  posts: 'Posts',
};

/** What a page shows elsewhere already. */
export interface ShownElsewhere {
  readonly without?: readonly Collection[];
  /** Keys of arguments. */
  readonly except?: readonly string[];
}

/** What refers to an entry or an argument, by collection; nothing where nothing does. */
export function backlinksHtml(
  kb: KnowledgeBase,
  of: string,
  { without = [], except = [] }: ShownElsewhere = {},
): Html | undefined {
  const links = kb.backlinks.get(of);
  if (links === undefined) return undefined;
  const shown = new Set(except);
  const groups = COLLECTIONS.filter((collection) => !without.includes(collection))
    .map((collection) => {
      const from = links.filter((link) => link.collection === collection).map((link) => link.from);
      return {
        collection,
        from: [...new Set(from)].filter((key) => key !== of && !shown.has(key) && isListed(kb, key)),
      };
    })
    .filter(({ from }) => from.length > 0);
  if (groups.length === 0) return undefined;
  const items = (from: readonly string[]) =>
    from.map((key) => html`<li>${entryLink(kb, key, wordsOf(kb, key))}</li>`);
  return html`<section><h2>What refers to this</h2><dl class="refers">${groups.map(
    ({ collection, from }) => html`<div><dt>${NAMES[collection]}</dt><dd><ul>${items(from)}</ul></dd></div>`,
  )}</dl></section>`;
}

/** A post by its author and day, since a thread has one subject; an argument by its gist, since it has no title. */
function wordsOf(kb: KnowledgeBase, key: string): Html | string {
  const post = kb.posts.get(key)?.entry.data;
  return post === undefined
    ? shortened(nameOf(kb, key), 70)
    : html`${bdi(personName(kb, post.from))}, ${shortDay(post.date)}`;
}
