import { describe, expect, test } from 'vitest';
import { type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { whereFile } from '../../knowledge/index.ts';
import { machineFile, machineFiles } from '../../machine/index.ts';
import { addressAsked, type Published } from './address.ts';
import { askedBy } from './asked.ts';

const ROOT = '2020-03-02-a-author-000001';
const REPLY = '2020-03-02-a-author-0000a2';
const LAST = 'constructor';
const answering = (id: string) => `inReplyTo: ${id}@example.org\n`;
const FILES: Files = {
  ...SMALL,
  'parley.yaml': 'format: 2\nposts: threads\n',
  [`posts/${REPLY}.mdx`]: postFile(REPLY, 'Not for us.\n', answering(ROOT)),
  [`posts/${LAST}.mdx`]: postFile(LAST, 'And more of it.\n'.repeat(2000), answering(REPLY)),
};

/** A site as a browser reads it, and the requests for files of whereabouts that it got. */
function published(files: Files): Published & { readonly asked: string[] } {
  const kb = knowledgeOf(files);
  const place = { kb, publication: { base: '/' } };
  const asked: string[] = [];
  return {
    asked,
    where: async (path) => {
      asked.push(path);
      const file = machineFile(place, path);
      return file && JSON.parse(file.text());
    },
    exists: async (path) =>
      [...kb.posts.keys()].some((id) => path === `posts/${id}/` && !kb.places.onThreads.has(id)) ||
      path === `threads/${ROOT}/`,
  };
}

async function ledTo(path: string, fragment = '', files = FILES): Promise<string | undefined> {
  const asked = askedBy(path, fragment);
  return asked && addressAsked(asked, published(files));
}

describe('an address that was published', () => {
  test.each([
    [`posts/${REPLY}/`, '', `threads/${ROOT}/#${REPLY}`],
    [`posts/${REPLY}`, '', `threads/${ROOT}/#${REPLY}`],
    [`posts/${REPLY}/index.html`, 'p-0a1b2c3d', `threads/${ROOT}/#${REPLY}/p-0a1b2c3d`],
    [`posts/${LAST}/`, 'L12', `threads/${ROOT}/2/#${LAST}/L12`],
    [`posts/${REPLY}.json`, '', `threads/${ROOT}.json`],
    [`posts/${REPLY}.md`, '', `threads/${ROOT}.md`],
    [`posts/${REPLY}.txt`, '', `threads/${ROOT}/#${REPLY}`],
    ['posts/', REPLY, `threads/${ROOT}/#${REPLY}`],
    ['posts/', `${REPLY}/p-0a1b2c3d`, `threads/${ROOT}/#${REPLY}/p-0a1b2c3d`],
    ['posts/', `${ROOT}/enough`, `posts/${ROOT}/#enough`],
    [`threads/${ROOT}/7/`, `${LAST}/L12`, `threads/${ROOT}/2/#${LAST}/L12`],
    [`threads/${ROOT}/`, 'P3', `threads/${ROOT}/2/#P3`],
    [`threads/${ROOT}/3/`, 'P2-p-0a1b2c3d', `threads/${ROOT}/#P2-p-0a1b2c3d`],
    [`threads/${ROOT}/3/`, '', `threads/${ROOT}/`],
  ])('leads on by what stands in a file: %s#%s', async (path, fragment, to) => {
    expect(await ledTo(path, fragment)).toBe(to);
  });

  test.each([
    ['posts/nobody/', ''],
    ['posts/', 'toString'],
    ['posts/', ''],
    ['posts/a/b/', ''],
    [`threads/${ROOT}/`, 'P9'],
    ['threads/nobody/', ''],
    ['positions/one-ring/', ''],
    ['posts/..%2f', ''],
    ['posts/', '//example.com'],
  ])('leads nowhere where there is nothing of the kind: %s#%s', async (path, fragment) => {
    expect(await ledTo(path, fragment)).toBeUndefined();
  });

  test('leads to the page of a post where each has one again', async () => {
    const files = { ...FILES, 'parley.yaml': 'format: 2\nposts: pages\n' };
    expect(await ledTo(`threads/${ROOT}/2/`, `${LAST}/L12`, files)).toBe(`posts/${LAST}/#L12`);
    expect(await ledTo('posts/', REPLY, files)).toBe(`posts/${REPLY}/`);
  });
});

describe('a file of whereabouts', () => {
  test('is named after the end of an id, and read alone', async () => {
    expect(whereFile(REPLY)).toBe('posts/where/a2.json');
    expect(whereFile(LAST)).toBe('posts/where/other.json');
    const site = published(FILES);
    await addressAsked({ kind: 'post', id: REPLY, fragment: '' }, site);
    expect(site.asked).toEqual(['posts/where/a2.json']);
  });

  test('says of a post that it has a page, or on which page of its thread it is, and is there only where threads hold posts', () => {
    const place = (files: Files) => ({ kb: knowledgeOf(files), publication: { base: '/' } });
    const paths = (files: Files) =>
      [...machineFiles(place(files))]
        .map(({ path }) => path)
        .filter((path) => path.startsWith('posts/where/'));
    expect(paths(FILES).sort()).toEqual([
      'posts/where/01.json',
      'posts/where/a2.json',
      'posts/where/other.json',
    ]);
    expect(JSON.parse(machineFile(place(FILES), 'posts/where/01.json')?.text() ?? '')).toMatchObject({
      posts: { [ROOT]: [ROOT, 0] },
      threads: { [ROOT]: [1, 1, 2] },
    });
    expect(paths({ ...FILES, 'parley.yaml': 'format: 2\n' })).toEqual([]);
  });
});
