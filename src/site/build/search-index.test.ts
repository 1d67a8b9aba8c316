import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { startSearchIndex } from './search-index.ts';
import type { Indexed } from './search-index-worker.ts';

let folder: string;
let out: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  out = join(folder, 'out');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds an index into a site of its own, which then takes the last one's place, as a build does. */
async function built(files: Files, postsABatch = 100): Promise<Indexed | undefined> {
  const places = { folder: join(folder, 'made'), out, record: join(folder, 'cache', 'record.json') };
  const bounds = { posts: postsABatch, characters: 1_000_000 };
  const index = startSearchIndex(knowledgeOf(files), places, 'archive', undefined, bounds);
  const building = join(folder, 'building');
  await mkdir(join(building, 'search'), { recursive: true });
  const indexed = await index.putInto(building);
  rmSync(out, { recursive: true, force: true });
  await rename(building, out);
  await index.note();
  return indexed;
}

/** The files that hold the records of posts. */
function fragments(): string[] {
  const within = join(out, 'pagefind', 'posts');
  return readdirSync(within).map((name) => join(within, name));
}

/** Of the one post there is. */
function wordsPagefindCounted(): number {
  const [text = ''] = fragments().map((file) => gunzipSync(readFileSync(file)).toString());
  return JSON.parse(text.slice(text.indexOf('{'))).word_count;
}

/** Tells whether these are the same files on disk as before. */
function whichFiles(): number[] {
  return fragments().map((file) => statSync(file).ino);
}

describe('the index of a site that is built again', () => {
  test('is taken over where no post changed, with the words of what did change', async () => {
    await built(SMALL);
    const before = whichFiles();
    expect(before).toHaveLength(1);
    await built(edited(SMALL, 'positions/two-rings.mdx', 'are needed', 'are indispensable'));
    expect(whichFiles()).toEqual(before);
    const manifest = JSON.parse(readFileSync(join(out, 'search', 'manifest.json'), 'utf8'));
    expect(manifest.postLength).toBe(wordsPagefindCounted());
    const words = readdirSync(join(out, 'search', 'words')).map((name) =>
      readFileSync(join(out, 'search', 'words', name), 'utf8'),
    );
    expect(words.join('')).toContain('indispensable');
  });

  test('is made anew where a post changed', async () => {
    await built(SMALL);
    const [before] = fragments();
    await built(edited(SMALL, 'posts/2020-03-02-a-author-000001.mdx', 'subject: Rings', 'subject: Bells'));
    expect(fragments()).not.toEqual([before]);
  });

  test('is made anew of the batch alone that a post came to, and the rest of its files are the same', async () => {
    const posts: Record<string, string> = {};
    for (const day of ['02', '03', '04', '05', '06', '07']) {
      const id = `2020-03-${day}-a-author-0000${day}`;
      posts[`posts/${id}.mdx`] = postFile(id, `Ring number ${day} turns.\n`).replace(
        '2020-03-02T',
        `2020-03-${day}T`,
      );
    }
    const { 'posts/2020-03-02-a-author-000001.mdx': _, ...others } = SMALL;
    const { 'posts/2020-03-07-a-author-000007.mdx': later = '', ...earlier } = posts;
    const author = { 'people/a-author.mdx': others['people/a-author.mdx'] ?? '' };
    expect(await built({ ...author, ...earlier }, 2)).toMatchObject({ posts: 5, batches: 3, fresh: 3 });
    const before = whichFiles();
    const added = await built({ ...author, ...earlier, 'posts/2020-03-07-a-author-000007.mdx': later }, 2);
    expect(added).toMatchObject({ posts: 6, batches: 3, fresh: 1 });
    expect(whichFiles().filter((file) => before.includes(file))).toHaveLength(2);
    expect(await built({ ...author, ...posts }, 2)).toMatchObject({ batches: 3, fresh: 0 });
    const kept = readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.words'));
    expect(kept).toHaveLength(3);
  });

  test('is made anew where a file of it is not as it was left, or the record is half a file', async () => {
    await built(SMALL);
    const [fragment = ''] = fragments();
    const whole = readFileSync(fragment);
    writeFileSync(fragment, 'other words');
    await built(SMALL);
    expect(readFileSync(fragment)).toEqual(whole);
    const record = join(folder, 'cache', 'record.json');
    writeFileSync(record, readFileSync(record).subarray(0, 100));
    const before = whichFiles();
    await built(SMALL);
    expect(whichFiles()).not.toEqual(before);
  });
});
