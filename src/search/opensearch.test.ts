import { expect, test } from 'vitest';
import { bulkLines, bulkRequests, OPENSEARCH_INDEX } from './opensearch.ts';
import { FACETS, type SearchRecord } from './record.ts';

const post: SearchRecord = {
  kind: 'post',
  title: 'Ring size',
  text: 'Two lines\nof text',
  names: ['a@example.org'],
  asked: ['b@example.org'],
  author: 'Ann',
  date: '2024-01-02',
  debate: 'Rings',
  address: 'posts/a/#L1',
  continues: true,
  claim: 'Rings may grow',
  facets: Object.fromEntries(FACETS.map((facet) => [facet, ['one']])),
};
const undated: SearchRecord = { ...post, date: '', address: 'posts/b/#L1' };

test('each action is followed by its document, each on a line that ends', () => {
  const [first, second] = [...bulkRequests([post, undated])].map(({ text }) => text.split('\n'));
  expect(first).toHaveLength(3);
  expect(first?.[2]).toBe('');
  expect(JSON.parse(first?.[0] ?? '')).toEqual({ index: { _id: expect.stringMatching(/^[0-9a-f]{32}$/) } });
  expect(JSON.parse(first?.[1] ?? '')).toEqual(post);
  expect(JSON.parse(second?.[1] ?? '')).not.toHaveProperty('date');
});

test('a record keeps its id wherever it stands and whatever it says, and no two have one', () => {
  const ids = (records: readonly SearchRecord[]) => [...bulkLines(records)].map(([action]) => action);
  const [first] = ids([post]);
  expect(ids([undated, { ...post, text: 'Other words' }])[1]).toBe(first);
  expect(new Set(ids([post, post, undated])).size).toBe(3);
});

test('a request ends before it is too long, and between records', () => {
  const records = Array.from({ length: 50 }, (_, i) => ({ ...post, text: 'ü'.repeat(i * 10) }));
  const requests = new Map<number, string>();
  for (const { request, text } of bulkRequests(records, 2000))
    requests.set(request, (requests.get(request) ?? '') + text);
  expect([...requests.keys()]).toEqual(Array.from({ length: requests.size }, (_, i) => i + 1));
  expect(requests.size).toBeGreaterThan(5);
  for (const text of requests.values()) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000);
    expect(text.trimEnd().split('\n').length % 2).toBe(0);
  }
});

test('a record that is too long by itself is a request of its own', () => {
  const numbers = [...bulkRequests([post, { ...post, text: 'x'.repeat(5000) }, post], 1000)];
  expect(numbers.map(({ request }) => request)).toEqual([1, 2, 3]);
});

test('every field of a document has a mapping', () => {
  const { properties } = OPENSEARCH_INDEX.mappings;
  expect(Object.keys(properties).sort()).toEqual(Object.keys(post).sort());
  expect(Object.keys(properties.facets.properties).sort()).toEqual([...FACETS].sort());
});
