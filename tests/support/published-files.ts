import { catalogueOf, lookUp } from '../../src/citations/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { listed } from '../../src/knowledge/index.ts';
import { filesButThreads } from '../../src/machine/index.ts';
import { searchRecords } from '../../src/search/index.ts';
import { changesFeed } from '../../src/site/feeds/feed.ts';
import { pagePaths, sitemap } from '../../src/site/feeds/sitemap.ts';
import { revisionFiles } from '../../src/site/revisions/files.ts';
import { threadFiles } from '../../src/site/thread-files/index.ts';

const SHELL = {
  start: '<!doctype html><html lang="en"><head><meta charset="utf-8">',
  middle: '</head><body>',
  end: '</body></html>',
};
const REVISION_SHELL = {
  start: SHELL.start,
  beforeTags: '',
  beforeMain: SHELL.middle,
  beforeBox: '',
  script: '',
  end: SHELL.end,
};
const REVISION_SHELLS = {
  positions: REVISION_SHELL,
  posts: REVISION_SHELL,
  debates: REVISION_SHELL,
  designs: REVISION_SHELL,
};

/** Every file that a site has without Astro, by path: the pages of threads, posts and revisions, data files, feeds, the sitemap, what the search finds. */
export function publishedFiles(kb: KnowledgeBase): Map<string, string> {
  const site = new URL('https://kb.example.org/');
  const publication = { site: site.href, base: '/' };
  const files = new Map<string, string>();
  const making = { kb, publication, shells: { thread: SHELL, post: SHELL } };
  for (const thread of kb.threads.values())
    for (const { path, text } of threadFiles(making, thread)) files.set(path, text());
  const catalogue = catalogueOf(kb, undefined, publication);
  const published = { catalogue, lookup: lookUp(catalogue) };
  for (const { path, text } of revisionFiles({ kb, published, publication, shells: REVISION_SHELLS }))
    files.set(path, text());
  for (const { path, text } of filesButThreads({ kb, publication })) files.set(path, text());
  files.set('feed.xml', changesFeed(listed(kb), 'atom', site, '/'));
  files.set('feed.json', changesFeed(listed(kb), 'json', site, '/'));
  files.set('sitemaps/1.xml', sitemap(pagePaths(kb).map((path) => new URL(path, site).href)));
  files.set('search/records.json', JSON.stringify(searchRecords(kb)));
  return files;
}
