import { expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { noteToHtml } from './note.ts';

const ID = '2020-03-02-a-author-000001';

test('a note has a line for each target of its argument, with the relation to it, and the state once', () => {
  const kb = knowledgeOf(
    edited(
      SMALL,
      `posts/${ID}.mdx`,
      'supports: one-ring',
      `supports: one-ring\n    objectsTo: [two-rings, ${ID}#burden]`,
    ),
  );
  const argument = kb.arguments.get(`${ID}#enough`);
  const html = argument ? noteToHtml(kb, argument) : '';
  const lines = html.match(/<p class="head">.*?<\/p>/g)?.map((line) =>
    line
      .replace(/<\/?bdi>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(lines).toHaveLength(3);
  expect(lines?.[0]).toMatch(/^Support for One ring ./);
  expect(lines?.slice(1)).toEqual(['Objection to Two rings', 'Objection to A. Author: Two are a burden.']);
  expect(html.match(/class="label /g)).toHaveLength(1);
});
