import { expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { hashOfWords } from '../entries/index.ts';
import { goldLines } from './gold.ts';

test('the gold set has the span, hash, targets and relation of each argument, and no word of its post', () => {
  const kb = knowledgeOf(SMALL);
  const lines = goldLines({ kb, publication: { site: undefined, base: '/' } });
  const first = JSON.parse(lines.split('\n')[1] ?? '') as Record<string, unknown>;
  expect(lines.split('\n')).toHaveLength(3);
  expect(first).toEqual({
    debate: 'rings',
    key: '2020-03-02-a-author-000001#enough',
    messageId: '2020-03-02-a-author-000001@example.org',
    by: 'a-author',
    date: '2020-03-02T10:00:00Z',
    start: 0,
    end: 33,
    sha256: hashOfWords('One ring is enough for all we do.'),
    targets: [{ relation: 'supports', target: 'one-ring' }],
    gist: 'One suffices.',
  });
});
