import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { filesUnder, temporaryFolder } from './support/folder.ts';
import type { Files } from './support/knowledge.ts';
import { renamedFiles, withFormerNames } from './support/renamed-files.ts';
import { RICH } from './support/rich-debate.ts';

const BASE = '/kb/';

/** The folder of the site of some files. */
async function built(files: Files): Promise<string> {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  for (const [file, text] of Object.entries({ ...files, 'parley.yaml': 'title: Rings\nformat: 2\n' })) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const out = join(folder, 'site');
  const { code, stderr } = await run('build', '--content', content, '--out', out, '--base', BASE);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
}

/** What is made for eyes. */
const isPage = (path: string) => /\.(?:html|svg)$/.test(path);

/** A page with everything called as before, also where an id is shown as words. Anchors of ids that arguments had are what a renaming adds. */
function pageIn(site: string, path: string): string {
  const html = readFileSync(join(site, path), 'utf8').replaceAll('>renamed ', '>');
  return withFormerNames(html).replace(/<span id="[a-z-]+"><\/span>/g, '');
}

test('the pages of a knowledge base whose ids were all renamed are the same, and every old address leads to the present one', async () => {
  const [site, renamed] = [await built(RICH), await built(renamedFiles(RICH))];
  const paths = filesUnder(renamed).filter(isPage);
  // Of the addresses that a page has now and had, the present one has the most new ids in it.
  const present = new Map(
    paths.sort((a, b) => a.length - b.length).map((path) => [withFormerNames(path), path]),
  );
  // Three posts that entries had as threads of their own, and a curator as one.
  const [first, second] = Object.keys(RICH).flatMap((file) => /^posts\/(.*)\.mdx$/.exec(file)?.[1] ?? []);
  expect(pageIn(site, `threads/${second}/index.html`)).toContain(`data-to="${BASE}threads/${first}/#P2"`);
  const former = filesUnder(site).filter(isPage);
  expect(former.filter((path) => !paths.includes(path))).toEqual([]);
  expect(former.filter((path) => !present.has(path))).toEqual([]);
  for (const path of former) {
    const now = present.get(path) ?? '';
    expect([path, pageIn(renamed, now)]).toEqual([path, pageIn(site, path)]);
    if (now === path || path.endsWith('.svg') || path.includes('/rev/')) continue;
    expect(readFileSync(join(renamed, path), 'utf8')).toContain(
      `data-to="${BASE}${now.replace('index.html', '')}"`,
    );
  }
}, 300_000);
