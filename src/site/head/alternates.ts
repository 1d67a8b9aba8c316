import { HOME_PAGE, type KnowledgeBase, threadAt } from '../../knowledge/index.ts';
import { besidePage, listsOf } from '../../machine/index.ts';

const ENTRY = /^(debates|positions|concepts|people|designs|posts|threads)\/([^/]+)\/$/;

/** A file that says what a page says. */
export interface Alternate {
  readonly type: string;
  /** From the site's base. */
  readonly path: string;
}

/** The files beside the page at a path (from the site's base, without a leading slash); none where it is no page of its own. */
export function alternatesOf(kb: KnowledgeBase, page: string): Alternate[] {
  if (!isOwnPage(kb, page)) return [];
  return [
    { type: 'application/json', path: besidePage(page, 'json') },
    { type: 'text/markdown', path: besidePage(page, 'md') },
  ];
}

function isOwnPage(kb: KnowledgeBase, page: string): boolean {
  const [, collection, id = ''] = ENTRY.exec(page) ?? [];
  if (collection === undefined) return isRootPage(kb, page);
  if (collection === 'threads') return threadAt(kb, id)?.slug === id;
  return kb[collection as 'debates' | 'positions' | 'concepts' | 'people' | 'designs' | 'posts'].has(id);
}

/** The home page, a list, or a page of the knowledge base's own words. */
function isRootPage(kb: KnowledgeBase, page: string): boolean {
  const name = page.replace(/\/$/, '');
  return (
    page === '' || listsOf(kb).some((list) => list === name) || (kb.pages.has(name) && name !== HOME_PAGE)
  );
}
