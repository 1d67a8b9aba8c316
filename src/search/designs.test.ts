import { expect, test } from 'vitest';
import { DESIGN_FILES } from '../../tests/support/design-files.ts';
import { knowledgeOf } from '../../tests/support/knowledge.ts';
import { recordsButPosts } from './records.ts';

test('a design and its scenarios are found by kind, with their addresses, debate and positions', () => {
  const records = recordsButPosts(knowledgeOf(DESIGN_FILES)).filter(({ kind }) => kind === 'design');
  expect(records.map(({ title, address }) => [title, address])).toEqual([
    ['Two rings at once', 'designs/two-rings-at-once/'],
    ['Both: Two rings at once', 'designs/two-rings-at-once/both/'],
  ]);
  expect(records[0]).toMatchObject({
    debate: 'Rings',
    facets: { debate: ['rings'], position: ['two-rings'] },
  });
  expect(records[0]?.text).toContain('Never both.');
  expect(records[1]?.text).toContain('fills fills');
});
