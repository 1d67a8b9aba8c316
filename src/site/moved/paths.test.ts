import { expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { movedThreadHref, movedThreads } from './paths.ts';

const ROOT = '2020-03-02-a-author-000001';
const REPLY = '2020-03-02-a-author-000002';

/** A thread of two pages where these hold posts whole, the second of which was a thread of its own once. */
const FILES: Files = {
  ...edited(SMALL, `posts/${ROOT}.mdx`, 'debate:', `threadSlugs: [${ROOT}]\ndebate:`),
  [`posts/${REPLY}.mdx`]: postFile(
    REPLY,
    'And more of it.\n'.repeat(2000),
    `inReplyTo: ${ROOT}@example.org\nthreadSlugs: [${REPLY}]\n`,
  ),
};

test.each([
  ['pages', `/threads/${ROOT}/#P2`],
  ['threads', `/threads/${ROOT}/2/#${REPLY}`],
])(
  'with posts: %s a former slug leads to its post on the page of the thread, wherever it is asked for',
  (posts, to) => {
    const kb = knowledgeOf({ ...FILES, 'parley.yaml': `format: 2\nposts: ${posts}\n` });
    expect(movedThreads(kb).map(({ slug, thread }) => movedThreadHref(kb, slug, thread))).toEqual([to]);
  },
);
