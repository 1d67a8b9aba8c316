import { expect, test } from 'vitest';
import { knowledgeOf } from '../../../tests/support/knowledge.ts';
import { foreignTo } from './foreign.ts';

test('a word of another debate is no word of this one, unless both use it, or none does', () => {
  const concept = (title: string, see = '') =>
    `---\ntitle: ${title}\nsummary: A ${title}.\nsee: [${see}]\n---\n`;
  const debate = (concepts: string) =>
    `---\ntitle: On ${concepts}\nquestion: Which?\nsummary: Some.\nstatus: open\noutcome: None.\nissues:\n  - id: which\n    question: Which?\nconcepts: [${concepts}]\n---\n`;
  const kb = knowledgeOf({
    'concepts/lock.mdx': concept('lock', 'queue'),
    'concepts/queue.mdx': concept('queue'),
    'concepts/pipe.mdx': concept('pipe'),
    'concepts/ring.mdx': concept('ring'),
    'concepts/spare.mdx': concept('spare'),
    'debates/locks.mdx': debate('lock, ring'),
    'debates/pipes.mdx': debate('pipe, ring'),
  });
  expect(kb.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  expect([...foreignTo(kb, ['pipes'])].sort()).toEqual(['lock', 'queue']);
  expect([...foreignTo(kb, ['locks'])]).toEqual(['pipe']);
  expect([...foreignTo(kb, ['locks', 'pipes'])]).toEqual([]);
  expect([...foreignTo(kb, [])]).toEqual([]);
});
