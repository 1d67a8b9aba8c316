import { describe, expect, inject, test } from 'vitest';
import { listedResults } from '../../src/search/browser.ts';
import { foundIn } from '../../src/site/terminal/listed.ts';
import type { Shelf } from '../../src/site/terminal/shelf.ts';
import { contentShelf, siteFolderShelf, siteShelf } from '../../src/site/terminal/shelves.ts';
import { visit } from './harness/visit.ts';

const QUERIES = ['vfio device handle', 'kind:post from:gunthorpe', 'migraton handel', 'zeppelin'];

/** Addresses of what the search page lists for each query, from top to bottom, without the words to mark there. */
async function listedByPage(site: 'root' | 'archive'): Promise<string[][]> {
  const page = await visit('search/', { site });
  const listed: string[][] = [];
  for (const query of QUERIES) {
    await page.goto(new URL(`?q=${encodeURIComponent(query)}`, page.url()).href);
    await page.locator('#Find-layout:not([hidden]) #Found:not([aria-busy])').waitFor({ state: 'attached' });
    const links = page.locator('#Found .result');
    listed.push(
      await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
      ),
    );
  }
  return listed;
}

/** The addresses that the search in a terminal prints. */
async function listedBy(shelf: Shelf, query: string): Promise<string[]> {
  return foundIn(await listedResults(shelf.library, query, {}), shelf).results.map(({ url }) => url);
}

describe('the search in a terminal', () => {
  test.each(['root', 'archive'] as const)('lists what the page lists, in its order: %s', async (name) => {
    const shelf = await siteFolderShelf(inject('sites')[name].folder);
    const listed: string[][] = [];
    for (const query of QUERIES) listed.push(await listedBy(shelf, query));
    expect(listed.map(({ length }) => length > 0)).toEqual([true, true, true, false]);
    expect(listed).toEqual(await listedByPage(name));
  });

  test('finds over a content folder and over an address what it finds in the folder of its site', async () => {
    const { folder, content, url } = inject('sites').root;
    const [query = ''] = QUERIES;
    const listed = await listedBy(await siteFolderShelf(folder), query);
    expect(await listedBy(await contentShelf(content, {}, () => undefined), query)).toEqual(listed);
    const published = listed.map((path) => new URL(path, url).href);
    expect(await listedBy(await siteShelf(url), query)).toEqual(published);
  });
});
