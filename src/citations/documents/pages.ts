import type { PageNames } from '../catalogue/pages.ts';
import type { Citation } from './document.ts';
import { nearestAmong } from './likeness.ts';
import { hasHost, isAt, judgeSite, withHosts } from './sites.ts';
import { type Verdict, verdict } from './verdict.ts';

const CALLED = {
  debates: 'debate',
  posts: 'post',
  concepts: 'concept',
  people: 'person',
  threads: 'thread',
} as const;

/**
 * Checks a link to a page: whether it belongs to this knowledge base, and if so whether the page exists and still has this id. At an
 * address of the knowledge base every page belongs to it; elsewhere only those that it has.
 */
export function judgePage(
  citation: Citation,
  pages: PageNames | undefined,
  homes: readonly string[],
): { isOwn: boolean; said?: Verdict } {
  const { page, key, start, end } = citation;
  const isDeclared = hasHost(citation) && isAt(citation, withHosts(homes));
  if (page === undefined || pages === undefined) return { isOwn: isDeclared };
  const present = pages.present(page, key);
  const elsewhere = present === undefined || isDeclared ? undefined : judgeSite(citation, key, homes);
  const urlOf = (id: string) => `${(homes[0] ?? '').replace(/\/*$/, '/')}${page}/${id}/`;
  if (present !== undefined && elsewhere) return { isOwn: true, said: { ...elsewhere, url: urlOf(present) } };
  if (present === key) return { isOwn: true };
  if (present !== undefined) {
    const message = `the ${CALLED[page]} "${key}" is called "${present}" now: link to that (--fix does)`;
    const fix = { start, end, text: `${page}/${present}/`, kind: 'safe' } as const;
    return { isOwn: true, said: { ...verdict('renamed', key, message), url: urlOf(present), fix } };
  }
  if (!isDeclared && hasHost(citation)) return { isOwn: false };
  const suggestion = nearestAmong(pages.ids(page))(key);
  if (!isDeclared && suggestion === undefined) return { isOwn: false };
  const message = `there is no ${CALLED[page]} "${key}" in the knowledge base`;
  if (suggestion === undefined)
    return { isOwn: true, said: verdict('unknown-key', key, `${message}: link to one that is there`) };
  return {
    isOwn: true,
    said: { ...verdict('unknown-key', key, message), suggestion, url: urlOf(suggestion) },
  };
}
