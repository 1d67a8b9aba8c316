import { expect, it } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';

it('tells a slug of a thread that two posts keep, on the second', () => {
  const [one, other] = ['2020-03-02-a-author-00000a', '2020-03-02-a-author-00000b'] as const;
  const files = {
    ...SMALL,
    [`posts/${one}.mdx`]: postFile(one, 'One.\n', 'threadSlugs: [rings]\n'),
    [`posts/${other}.mdx`]: postFile(other, 'Other.\n', 'threadSlugs: [bells, rings]\n'),
  };
  const { problems, threads } = knowledgeOf(files);
  expect(problems).toMatchObject([{ code: 'duplicate-slug', file: `posts/${other}.mdx`, line: 9 }]);
  expect([...threads.values()].map(({ slug, posts }) => [slug, ...posts])).toContainEqual(['rings', one]);
  expect([...threads.values()].map(({ slug, posts }) => [slug, ...posts])).toContainEqual(['bells', other]);
});
