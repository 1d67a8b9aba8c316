import { describe, expect, inject, test } from 'vitest';
import { run } from '../support/command.ts';
import { visit } from './harness/visit.ts';

const QUERIES = [
  'migration',
  'vfio device handle',
  'kind:post from:gunthorpe',
  'migraton handel',
  'zeppelin',
];

/** Addresses of what the search page lists, from top to bottom, without the words to mark there. */
async function listedByPage(site: 'root' | 'archive', query: string): Promise<string[]> {
  const page = await visit(`search/?q=${encodeURIComponent(query)}`, { site });
  await page.locator('#Found:not([aria-busy])').waitFor({ state: 'attached' });
  await page
    .getByRole('status')
    .filter({ hasText: /^(?!.*searching posts).+/i })
    .first()
    .waitFor();
  const links = page.locator('#Found .result');
  return links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
  );
}

async function listedInTerminal(...args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await run('search', '--json', ...args);
  if (code !== 0 && code !== 1) throw new Error(stderr);
  return (JSON.parse(stdout) as { results: { url: string }[] }).results.map(({ url }) => url);
}

describe('the search in a terminal', () => {
  test.each(['root', 'archive'] as const)('lists what the page lists, in its order: %s', async (name) => {
    const { folder } = inject('sites')[name];
    for (const query of QUERIES) {
      const listed = await listedByPage(name, query);
      expect(await listedInTerminal('--site-folder', folder, '--', query), query).toEqual(listed);
      expect(listed.length > 0, query).toBe(query !== 'zeppelin');
    }
  });

  test('finds over a content folder and over an address what it finds in the folder of its site', async () => {
    const { folder, content, url } = inject('sites').root;
    const [query = ''] = QUERIES;
    const listed = await listedInTerminal('--site-folder', folder, '--', query);
    expect(await listedInTerminal('--content', content, '--', query)).toEqual(listed);
    const published = await listedInTerminal('--site', url, '--', query);
    expect(published).toEqual(listed.map((path) => new URL(path, url).href));
  });
});
