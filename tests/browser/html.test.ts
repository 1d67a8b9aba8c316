import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { entriesOf, kindsOfPages } from './harness/kinds.ts';

const { root, hostile, made } = inject('sites');

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** What is wrong with a page's HTML, a line for each. */
async function errorsOf(folder: string, path: string): Promise<string[]> {
  const file = path.endsWith('.html') ? path : join(path, 'index.html');
  const { results } = await validator.validateString(readFileSync(join(folder, file), 'utf8'), file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('valid HTML', () => {
  test.each([...Object.entries(kindsOfPages(root)), ['not found', '404.html']])(
    'on the page of kind: %s',
    async (_kind, path) => {
      expect(await errorsOf(root.folder, path)).toEqual([]);
    },
  );

  test.each(Object.entries(kindsOfPages(made)))(
    'on the page of kind, in a knowledge base of one’s own: %s',
    async (_kind, path) => {
      expect(await errorsOf(made.folder, path)).toEqual([]);
    },
  );

  test.each(entriesOf(hostile, 'posts'))('on the hostile post %s', async (id) => {
    expect(await errorsOf(hostile.folder, `posts/${id}`)).toEqual([]);
  });
});
