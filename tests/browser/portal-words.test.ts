import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { en } from '../../src/words/index.ts';
import { run } from '../support/command.ts';
import { marked } from './harness/marked-words.ts';
import { serveFolder } from './harness/static-server.ts';
import { unmarked } from './harness/unmarked.ts';

/** A small knowledge base, as published. */
async function member(): Promise<string> {
  const { folder, base } = inject('sites').hostile;
  const served = await serveFolder(folder, base, { allow: '*' });
  onTestFinished(() => served.close());
  return served.url;
}

/** A folder with a file of words. */
function wordsFile(text: string): { readonly folder: string; readonly file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-portal-words-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'words.yaml');
  writeFileSync(file, text);
  return { folder, file };
}

test('a portal has every word of its page and of its search from the file that it is given', async () => {
  const { folder, file } = wordsFile(stringify(marked(en)));
  const out = join(folder, 'dist');
  const given = ['--language', 'he', '--words', file, '--title', 'ויכוחים', '--out', out];
  const { code, stderr } = await run('portal', `א=${await member()}`, ...given);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(unmarked(readFileSync(join(out, 'index.html'), 'utf8'), /\bhttps?:\S+/g)).toEqual([]);
  const served = await serveFolder(out, '/');
  onTestFinished(() => served.close());
  const context = await (await chromium.connect(inject('browser'))).newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${served.url}?q=xyzzy`);
  expect(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual([
    'he',
    'rtl',
  ]);
  const status = page.locator('#Found-status').filter({ hasText: /\S/ });
  expect(await status.textContent()).toMatch(/^⟦.*⟧$/);
}, 120_000);

test('a portal is not built where the file has what is no word of the pages: the command names its line, and the nearest', async () => {
  const { folder, file } = wordsFile('portal:\n  basis: Bases\n');
  const out = join(folder, 'dist');
  const { code, stderr } = await run('portal', await member(), '--words', file, '--out', out);
  expect(code).toBe(1);
  expect(stderr).toContain(`${file}:2: `);
  expect(stderr).toContain('did you mean "bases"?');
}, 60_000);
