import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyContent, importMbox, knowledgeIn, mboxOf, ORIGINAL, QUOTER } from './support/forged-archive.ts';

test('an import knows the posts of somebody whose id was changed by hand, though they name the old one', async () => {
  const content = emptyContent();
  await importMbox(content, mboxOf(ORIGINAL));
  const person = (id: string) => join(content, 'people', `${id}.mdx`);
  renameSync(person('ann-one'), person('ann'));
  writeFileSync(
    person('ann'),
    readFileSync(person('ann'), 'utf8').replace('---\n', '---\naliases: [ann-one]\n'),
  );
  // What it answers is said by the attribution alone.
  await importMbox(content, mboxOf({ ...QUOTER, subject: 'Colours', header: [] }));
  const { posts, people } = await knowledgeIn(content);
  expect([...posts.values()].map(({ entry }) => entry.data.from)).toEqual(['ann', 'bob-two']);
  const [original, quoter] = [...posts.values()];
  expect(quoter?.parent).toBe(original?.id);
  expect(people.get('ann')?.posts).toEqual([original?.id]);
});
