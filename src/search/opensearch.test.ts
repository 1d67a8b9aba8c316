import { expect, test } from 'vitest';
import { bulkLines, OPENSEARCH_INDEX } from './opensearch.ts';
import { FACETS, type SearchRecord } from './record.ts';

const post: SearchRecord = {
  kind: 'post',
  title: 'Ring size',
  text: 'Two lines\nof text',
  names: ['a@example.org'],
  author: 'Ann',
  date: '2024-01-02',
  debate: 'Rings',
  address: 'posts/a/#L1',
  continues: true,
  facets: Object.fromEntries(FACETS.map((facet) => [facet, ['one']])),
};
const undated: SearchRecord = { ...post, date: '', address: 'posts/b/#L1' };

test('each action is followed by its document, each on a line', () => {
  const lines = [...bulkLines([post, undated])];
  expect(lines).toHaveLength(4);
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  expect(JSON.parse(lines[0] ?? '')).toEqual({ index: { _id: expect.stringMatching(/^[0-9a-f]{32}$/) } });
  expect(JSON.parse(lines[1] ?? '')).toEqual(post);
  expect(JSON.parse(lines[3] ?? '')).not.toHaveProperty('date');
});

test('a record keeps its id wherever it stands and whatever it says, and no two have one', () => {
  const [first] = bulkLines([post]);
  const moved = [...bulkLines([undated, { ...post, text: 'Other words' }])];
  expect(moved[2]).toBe(first);
  const actions = [...bulkLines([post, post, undated])].filter((_, i) => i % 2 === 0);
  expect(new Set(actions).size).toBe(3);
});

test('every field of a document has a mapping', () => {
  const { properties } = OPENSEARCH_INDEX.mappings;
  expect(Object.keys(properties).sort()).toEqual(Object.keys(post).sort());
  expect(Object.keys(properties.facets.properties).sort()).toEqual([...FACETS].sort());
});
