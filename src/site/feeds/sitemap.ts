import { addressOf, type KnowledgeBase, threadAddress } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { partPaths } from '../debate-parts/parts.ts';
import { designPaths } from '../designs/paths.ts';
import { pagesOf } from '../overview.ts';
import { threadPages } from '../thread-pages.ts';

/** Addresses in one file of a sitemap; the protocol allows 50,000 (sitemaps.org). */
export const PER_FILE = 40_000;

/** Paths of all pages worth finding, from the site's base: lists, then every entry and thread. */
export function pagePaths(kb: KnowledgeBase): string[] {
  const lists = [
    '',
    'debates/',
    'positions/',
    'concepts/',
    'people/',
    'threads/',
    'about/standing/',
    'about/citing/',
  ];
  for (let page = 2; page <= pagesOf(kb); page++) lists.push(`threads/page/${page}/`);
  const threads = [...kb.threads.values()].flatMap((thread) => pagesWorthFinding(kb, thread));
  const ids = [kb.debates, kb.positions, kb.concepts, kb.people, kb.designs, kb.posts].flatMap((map) => [
    ...map.keys(),
  ]);
  const own = [...kb.pages.keys()].flatMap((id) => addressOf(kb, id) || []);
  const entries = ids.flatMap((id) => (kb.places.onThreads.has(id) ? [] : (addressOf(kb, id) ?? [])));
  return [...lists, ...own, ...entries, ...designPaths(kb), ...partPaths(kb), ...threads];
}

/** The first page of a thread; every one where posts are read on them. */
function pagesWorthFinding(kb: KnowledgeBase, thread: Thread): string[] {
  const pages = kb.places.read === 'threads' ? threadPages(kb, thread) : 1;
  return Array.from({ length: pages }, (_, at) => threadAddress(thread, at + 1));
}

/** How many files the sitemap has. */
export function sitemapFiles(kb: KnowledgeBase): number {
  return Math.ceil(pagePaths(kb).length / PER_FILE);
}

function xml(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map(
    (address) => `<${item}><loc>${address.replaceAll('&', '&amp;')}</loc></${item}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`;
}

/** One file of the sitemap, of full addresses. */
export function sitemap(addresses: readonly string[]): string {
  return xml('urlset', 'url', addresses);
}

/** The file that names the others. */
export function sitemapIndex(addresses: readonly string[]): string {
  return xml('sitemapindex', 'sitemap', addresses);
}
