import { expect, test } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { catalogueOf, lookUp } from '../citations/index.ts';
import { machineFiles } from '../machine/index.ts';
import type { Source } from './source.ts';
import { runReadPage } from './tools/read-page.ts';

const POST = '2020-03-02-a-author-000001';
const LATER = '2020-05-01-a-author-0000a2';
const TEXT = 'See:\n\n```\n[x](y) <b>\n```\n';

const kb = knowledgeOf({
  ...SMALL,
  'parley.yaml': 'format: 2\nposts: threads\n',
  [`posts/${LATER}.mdx`]: postFile(LATER, TEXT, `references: [${POST}@example.org]\n`).replace(
    'subject: Rings',
    "subject: 'Rings [a](b)'",
  ),
});
const PUBLICATION = { site: 'https://example.org', base: '/' };
const files = new Map(
  [...machineFiles({ kb, publication: PUBLICATION })].map((file) => [file.path, file.text()]),
);
const nothing = () => Promise.reject(new Error('not asked for'));
const source: Source = {
  home: async () => 'https://example.org/',
  file: async (path) => files.get(path),
  lookup: async () => lookUp(catalogueOf(kb, undefined, PUBLICATION)),
  pages: async () => undefined,
  library: nothing,
};

async function page(path: string) {
  const { content, isError = false } = await runReadPage(source, { page: path });
  const [first] = content;
  return { isError, text: first?.type === 'text' ? first.text : '' };
}

test('a post that is read on a page of its thread is read by its id, its text as it was sent', async () => {
  expect(files.has(`posts/${LATER}.md`)).toBe(false);
  const { isError, text } = await page(`posts/${LATER}`);
  expect(isError).toBe(false);
  expect(text).toContain(`\n\`\`\`\`\n${TEXT}\`\`\`\`\n`);
  expect(text).toMatch(/^# Rings \[a\]\(b\)\n/);
  expect(text).toContain(`[thread](https://example.org/threads/${POST}/)`);
});

test('what no file tells of is told', async () => {
  expect(await page('posts/2020-05-01-a-author-0000a3')).toMatchObject({ isError: true });
  expect(await page('posts/constructor')).toMatchObject({ isError: true });
});
