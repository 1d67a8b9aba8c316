import { request } from 'node:http';
import { expect, inject, test } from 'vitest';
import { filesUnder } from '../support/folder.ts';
import { marksWithoutTool, toolIn } from '../support/marks-of-tool.ts';
import { serve } from '../support/serve.ts';
import { postsOf } from './harness/annotated-threads.ts';
import { annotating, settled } from './harness/annotating.ts';

const tool = annotating(['safe', 'pages'], '/kb/');

/** What the server answers to a request with these headers. */
function answer(path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<number> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(tool.url);
    const sent = request(
      { hostname, port, path: `/kb/_annotate/${path}`, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        response.resume();
        done(response.statusCode ?? 0);
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** The token as the page has it. */
async function token(): Promise<string> {
  const page = await (await fetch(`${tool.url}_annotate/`)).text();
  return /<meta name="parley-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
}

test('a page of another origin can neither read nor change anything', async () => {
  const { second } = postsOf(tool.content, 'safe');
  const before = tool.file(second);
  const change = JSON.stringify({ do: 'note', post: second, hash: '', note: 'Not by the curator.' });
  const other = await serve((_, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Other</title>'),
  );
  const page = await tool.visit('_annotate/', { expected: /./ });
  await page.goto(other.url);
  const tried = await page.evaluate(
    async ([api, body]) => {
      const tries: RequestInit[] = [
        { method: 'POST', body, headers: { 'content-type': 'application/json' } },
        { method: 'POST', body, mode: 'no-cors' },
        { method: 'POST', body, mode: 'no-cors', headers: { 'content-type': 'text/plain' } },
      ];
      const outcomes = [];
      for (const how of tries)
        outcomes.push(
          await fetch(`${api}save/`, how).then(
            (response) => String(response.type),
            () => 'refused',
          ),
        );
      const read = await fetch(`${api}threads/`).then(
        (response) => response.text(),
        () => 'refused',
      );
      const token = await fetch(api.replace('api/', '')).then(
        (response) => response.text(),
        () => 'refused',
      );
      return { outcomes, read, token };
    },
    [`${tool.url}_annotate/api/`, change] as const,
  );
  expect(tried).toEqual({ outcomes: ['refused', 'opaque', 'opaque'], read: 'refused', token: 'refused' });
  expect(tool.file(second)).toBe(before);
});

test('a request without the token, for another host or from another origin is refused', async () => {
  const { host } = new URL(tool.url);
  const good = { host, 'x-parley-token': await token() };
  expect(await answer('api/threads/', good)).toBe(200);
  expect(await answer('api/threads/', { host })).toBe(403);
  expect(await answer('api/threads/', { ...good, 'x-parley-token': 'guess' })).toBe(403);
  expect(await answer('api/threads/', { ...good, host: 'evil.example.org' })).toBe(403);
  expect(await answer('', { host: 'evil.example.org' })).toBe(403);
  expect(await answer('api/threads/', { ...good, origin: 'https://evil.example.org' })).toBe(403);
  expect(await answer('api/save/', { ...good, 'content-type': 'text/plain' }, '{}')).toBe(415);
});

test('the site’s own pages show their keys to copy, and the way to the tool', async () => {
  const { second } = postsOf(tool.content, 'pages');
  const page = await tool.visit(`posts/${second}/`);
  await page.getByRole('button', { name: /^Keys/ }).click();
  const dialog = page.getByRole('dialog', { name: 'This page' });
  await dialog.getByRole('button', { name: `Copy the key ${second}` }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(second);
  await dialog.getByRole('link', { name: 'Annotate this thread' }).click();
  await page.locator('.text .words').first().waitFor();
  await settled(page);
  expect(new URL(page.url()).searchParams.get('post')).toBe(second);
});

test('a built site contains nothing of the tool', () => {
  const { folder } = inject('sites').root;
  expect(filesUnder(folder).length).toBeGreaterThan(50);
  expect(toolIn(folder)).toEqual([]);
  expect(marksWithoutTool()).toEqual([]);
});
