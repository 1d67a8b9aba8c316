import { expect, it } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import type { Reader, ReadPost } from './reading.ts';
import { targetsAt } from './targets.ts';

const FIRST = '2020-03-02-a-author-000001';
const SECOND = '2020-03-02-a-author-000002';
const THIRD = '2020-03-02-a-author-000003';

const argument = (id: string, exact: string) =>
  `  - id: ${id}\n    supports: one-ring\n    gist: ${exact}\n    exact: ${exact}\n`;
const kb = knowledgeOf({
  ...SMALL,
  [`posts/${SECOND}.mdx`]: postFile(
    SECOND,
    'The ring is cold.\n\nThe ring is warm.\n',
    `parent: ${FIRST}\narguments:\n${argument('cold', 'The ring is cold.')}${argument('warm', 'The ring is warm.')}`,
  ),
  [`posts/${THIRD}.mdx`]: postFile(THIRD, '> The ring is warm.\n\nIt is.\n', `parent: ${SECOND}\n`),
});

/** Keys of what a paragraph of the third post may answer, if it quotes the second paragraph of the second one, or nothing. */
function offered(isQuoting: boolean): string[] {
  const nodes = (id: string) => ({ node: kb.posts.get(id), starts: [0, 20, 21, 28] }) as unknown as ReadPost;
  const quotations = isQuoting
    ? [{ lines: [0, 1], source: { post: SECOND, lines: [2, 3], paragraphs: [] } }]
    : [];
  const reader = { post: nodes, reading: () => ({ quotations, paragraphs: [] }) } as unknown as Reader;
  const { answers } = targetsAt(kb, reader, nodes(THIRD), { start: 21, query: '', debate: undefined });
  return answers.map(({ key }) => key);
}

it('what is quoted comes first, then the rest of its post, then the posts above', () => {
  const above = [`${FIRST}#enough`, `${FIRST}#burden`];
  expect(offered(true)).toEqual([`${SECOND}#warm`, `${SECOND}#cold`, ...above]);
  expect(offered(false)).toEqual([`${SECOND}#cold`, `${SECOND}#warm`, ...above]);
});
