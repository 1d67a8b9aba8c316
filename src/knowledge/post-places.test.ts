import { describe, expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { addressIn, addressOf } from './address.ts';
import { MOST_WITH_PAGES, postPlaces } from './post-places.ts';

const ROOT = '2020-03-02-a-author-000001';
const REPLY = '2020-03-02-a-author-000002';
const SETTINGS = 'format: 2\nposts: threads\n';

/** The post of SMALL, which has arguments, and a reply that nobody annotated. */
const FILES: Files = {
  ...SMALL,
  [`posts/${REPLY}.mdx`]: postFile(REPLY, 'Another ring.\n', `inReplyTo: ${ROOT}@example.org\n`),
  'parley.yaml': SETTINGS,
};

function withReply(own: string): Files {
  return edited(FILES, `posts/${REPLY}.mdx`, 'body:', `${own}\nbody:`);
}

const isOnThread = (files: Files) => knowledgeOf(files).places.onThreads.has(REPLY);

describe('where a post is read', () => {
  test('is its own page unless the settings say otherwise', () => {
    const { 'parley.yaml': _, ...files } = FILES;
    const kb = knowledgeOf(files);
    expect(kb.places).toEqual({ read: 'pages', onThreads: new Map(), starts: new Map() });
    expect(addressOf(kb, REPLY)).toBe(`posts/${REPLY}/`);
    expect(addressIn(kb, REPLY, 'p1')).toBe(`posts/${REPLY}/#p1`);
  });

  test('is the page of its thread with posts: threads, but for a post with arguments', () => {
    const kb = knowledgeOf(FILES);
    expect(addressOf(kb, REPLY)).toBe(`threads/${ROOT}/#${REPLY}`);
    expect(addressIn(kb, REPLY, 'p1')).toBe(`threads/${ROOT}/#${REPLY}/p1`);
    expect(addressOf(kb, ROOT)).toBe(`posts/${ROOT}/`);
    expect(addressOf(kb, `${ROOT}#enough`)).toBe(`posts/${ROOT}/#enough`);
    expect(addressOf(kb, `${ROOT}@example.org`)).toBe(`threads/${ROOT}/`);
  });

  test('is a later page of its thread where those before it are full', () => {
    const long = `${'A line of a long post.\n'.repeat(2000)}`;
    const kb = knowledgeOf({
      ...FILES,
      [`posts/${REPLY}.mdx`]: postFile(REPLY, long, `inReplyTo: ${ROOT}@example.org\n`),
    });
    expect(addressOf(kb, REPLY)).toBe(`threads/${ROOT}/2/#${REPLY}`);
    expect(kb.places.starts).toEqual(new Map([[`${ROOT}@example.org`, [0, 1]]]));
  });

  test.each(['debate: rings', 'positions: [one-ring]', 'note: Odd.'])(
    'is its own page where a curator wrote %s',
    (own) => expect(isOnThread(withReply(own))).toBe(false),
  );

  test('is its own page where a curated entry names it, but not where a debate counts its thread as its own', () => {
    expect(isOnThread(FILES)).toBe(true);
    expect(isOnThread(edited(FILES, 'debates/rings.mdx', 'See [[', `See [[${REPLY}]] and [[`))).toBe(false);
    expect(isOnThread(edited(FILES, 'debates/rings.mdx', 'title:', `threads: [${REPLY}]\ntitle:`))).toBe(
      true,
    );
  });

  test('is by their number where nothing is set', () => {
    const kb = knowledgeOf(FILES);
    const many = new Map(kb.posts);
    const [one] = kb.posts.values();
    for (let at = 0; many.size < MOST_WITH_PAGES; at += 1) if (one) many.set(`p${at}`, one);
    const places = () => postPlaces(many, kb.threads.values(), kb.backlinks, 'auto');
    expect(places().read).toBe('pages');
    if (one) many.set('another', one);
    expect(places().read).toBe('threads');
    expect([...places().onThreads]).toEqual([[REPLY, 1]]);
  });
});
