import { expect, test } from 'vitest';
import { knowledgeOf } from '../../../tests/support/knowledge.ts';
import { conceptsAround } from './around.ts';

test('concepts lead to those that they name, and those to others, in circles too', () => {
  const concept = (title: string, see: string) =>
    `---\ntitle: ${title}\nsummary: A ${title}.\nsee: [${see}]\n---\n`;
  const kb = knowledgeOf({
    'concepts/lock.mdx': concept('lock', 'queue'),
    'concepts/queue.mdx': concept('queue', 'lock, ring'),
    'concepts/ring.mdx': concept('ring', ''),
    'concepts/pipe.mdx': concept('pipe', 'lock'),
  });
  expect(kb.problems).toEqual([]);
  expect([...conceptsAround(kb, ['lock'])]).toEqual(['lock', 'queue', 'ring']);
  expect([...conceptsAround(kb, [])]).toEqual([]);
});
