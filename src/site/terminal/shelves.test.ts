import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashesOf, temporaryFolder } from '../../../tests/support/folder.ts';
import { type Files, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { listedResults } from '../../search/browser.ts';
import { foundIn } from './listed.ts';
import { contentShelf, siteFolderShelf } from './shelves.ts';

const POST = '2020-03-04-a-author-00000c';
const SETTINGS = 'format: 2\ntitle: Rings\nbase: /kb/\nsite: https://rings.example.org\n';

const FILES: Files = {
  'parley.yaml': SETTINGS,
  ...SMALL,
  [`posts/${POST}.mdx`]: postFile(
    POST,
    'A first paragraph about kettles.\n\nThe consumer spins while the watermark moves.\n',
  ),
};

function content(files: Files = FILES): string {
  const folder = join(temporaryFolder(), 'content');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What a search of a content folder prints, and what it says that takes time. */
async function asked(folder: string, query: string, part: { offset?: number; limit?: number } = {}) {
  const messages: string[] = [];
  const shelf = await contentShelf(folder, {}, (line) => messages.push(line));
  const results = foundIn(await listedResults(shelf.library, query, part), shelf);
  return { ...results, told: messages, unread: shelf.unread };
}

describe('a content folder', () => {
  test('is searched without a build, and gives the addresses that its site has', async () => {
    const { results } = await asked(content(), 'one ring');
    expect(results[0]).toEqual({
      kind: 'position',
      title: 'One ring',
      url: 'https://rings.example.org/kb/positions/one-ring/',
      author: 'A. Author',
      date: '2020-03-02',
      debate: 'Rings',
      snippet: expect.stringContaining('One ring is enough.'),
    });
    expect(results.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['argument', 'post']));
  });

  test.each(['simple', 'archive'])(
    'gives a post by its Message-ID and line, in both modes: %s',
    async (mode) => {
      const folder = content({ ...FILES, 'parley.yaml': `${SETTINGS}search: ${mode}\n` });
      expect((await asked(folder, 'kind:post watermark')).results).toEqual([
        expect.objectContaining({
          kind: 'post',
          url: `https://rings.example.org/kb/posts/${POST}/#L3`,
          messageId: `${POST}@example.org`,
        }),
      ]);
    },
  );

  test('gives any part of the list', async () => {
    const folder = content();
    const { results } = await asked(folder, 'ring');
    expect(results.length).toBeGreaterThan(4);
    expect((await asked(folder, 'ring', { offset: 1, limit: 2 })).results).toEqual(results.slice(1, 3));
    expect((await asked(folder, 'ring', { offset: 100 })).results).toEqual([]);
  });

  test('counts the entries that cannot be read, when its index is made and when it is used again', async () => {
    const folder = content({ ...FILES, 'concepts/torn.mdx': '---\ntitle: [\n---\n' });
    expect((await asked(folder, 'kettles')).unread).toBe(1);
    expect(await asked(folder, 'kettles')).toMatchObject({ unread: 1, total: 1, told: [] });
  });
});

describe('the index of a content folder', () => {
  test('is kept, made anew after an edit, and where any file of it is not as it was written', async () => {
    const folder = content();
    const kept = join(folder, '.parley', 'search');
    expect((await asked(folder, 'kettles')).told).toHaveLength(1);
    const before = hashesOf(kept);
    expect((await asked(folder, 'kettles')).told).toEqual([]);
    expect(hashesOf(kept)).toEqual(before);
    const concept = join(folder, 'concepts', 'ring.mdx');
    writeFileSync(concept, readFileSync(concept, 'utf8').replace('A buffer', 'A carousel'));
    expect((await asked(folder, 'carousel')).results[0]?.kind).toBe('concept');
    writeFileSync(join(kept, 'site', 'search', 'records.json'), '[]');
    expect((await asked(folder, 'carousel')).total).toBe(1);
    writeFileSync(join(kept, 'site.json'), 'half a note');
    expect((await asked(folder, 'carousel')).total).toBe(1);
  });

  test('is made for one search alone where nothing can be written', async () => {
    const folder = content({ ...FILES, '.parley': 'a file in the place of the cache' });
    expect((await asked(folder, 'kettles')).total).toBe(1);
    expect((await asked(folder, 'kettles')).told).toHaveLength(1);
  });
});

test('a folder that holds no built site is refused', async () => {
  await expect(siteFolderShelf(temporaryFolder())).rejects.toThrow('holds no built site');
});
