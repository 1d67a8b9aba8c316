import { expect, test } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { createIndex } from './engine.ts';
import { query } from './query.ts';
import { searchRecords } from './records.ts';

const FIRST = '2020-03-02-a-author-000001';
const REPLY = '2020-03-03-b-reader-00000b';
const LAST = '2020-03-04-b-reader-00000c';

const kb = knowledgeOf({
  ...SMALL,
  [`posts/${REPLY}.mdx`]: postFile(
    REPLY,
    'One is slow. It is late. It is old. It is cold.\n',
    `debate: rings\narguments:\n  - id: slow\n    objectsTo: one-ring\n    gist: Slow.\n    exact: One is slow.\n  - id: late\n    objectsTo: ${FIRST}#enough\n    gist: Late.\n    exact: It is late.\n  - id: old\n    objectsTo: one-ring\n    gist: Old.\n    exact: It is old.\n  - id: cold\n    objectsTo: one-ring\n    gist: Cold.\n    exact: It is cold.\n`,
    'b-reader',
  ),
  [`posts/${LAST}.mdx`]: postFile(
    LAST,
    'I was wrong there. It is not cold.\n',
    `debate: rings\narguments:\n  - id: wrong\n    concedes: ${REPLY}#old\n    gist: Wrong.\n    exact: I was wrong there.\n  - id: warm\n    objectsTo: ${REPLY}#cold\n    gist: Warm.\n    exact: It is not cold.\n`,
    'b-reader',
  ),
});
const index = createIndex(searchRecords(kb));

test('is:open finds the arguments that the pages list as open objections: to positions, unanswered, not taken back', () => {
  const { groups } = query(index, 'kind:argument is:open', { perKind: 50 });
  const titles = groups.flatMap(({ results }) => results.map(({ record }) => record.title));
  const listed = [...kb.debates.values()].flatMap(({ openObjections }) => openObjections);
  expect(titles.sort()).toEqual(listed.map((key) => kb.arguments.get(key)?.gist).sort());
  expect(titles).toEqual(['Slow.', 'Two are a burden.']);
});

test('is:open finds the posts that make them', () => {
  const { groups } = query(index, 'kind:post is:open', { perKind: 50 });
  const addresses = groups.flatMap(({ results }) =>
    results.map(({ record }) => record.address.split('#')[0]),
  );
  expect(addresses.sort()).toEqual([`posts/${FIRST}/`, `posts/${REPLY}/`]);
});
