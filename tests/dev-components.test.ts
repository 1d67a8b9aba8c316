import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { astroProject, WITH_COMPONENTS } from './support/astro-project.ts';
import { environment, ROOT } from './support/command.ts';
import { DEBATE, imported, post, sharedIndex } from './support/shared-index.ts';

/** Starts a server in a folder until the test is done. Resolves to the address that it prints. */
async function served(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: folder, env: environment(), stdio: 'pipe' });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed(child);
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  let address: string | undefined;
  await expect
    .poll(() => (address = /http:\/\/localhost:\d+/.exec(stripVTControlCharacters(printed))?.[0]), {
      timeout: 120_000,
      message: printed,
    })
    .toBeDefined();
  return address ?? '';
}

async function closed(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
}

const own = (page: string) => ({
  footer: /<p[^>]*class="own-footer"[^>]*>([^<]*)</.exec(page)?.[1],
  kind: /<p[^>]*class="own-foot"[^>]*>(of a \w+)</.exec(page)?.[1],
  beside: page.includes('Beside it'),
  engine: page.includes('Made with Parley'),
});

test.each([
  ['parley dev', [join(ROOT, 'scripts/dev.ts'), '--port', '0']],
  ['astro dev', [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0']],
])(
  '%s serves pages with components of the project, and with what they are after an edit',
  async (_, args) => {
    const content = sharedIndex();
    await imported(DEBATE, content);
    const folder = astroProject(content, `{ base: '/notes/', ${WITH_COMPONENTS} }`);
    const address = await served(folder, args);
    const pageAt = async (path: string) => (await fetch(`${address}/notes/${path}`)).text();
    const { id } = post(content, 'a-author');
    const entry = readFileSync(join(content, 'posts', `${id}.mdx`), 'utf8');
    expect(entry).toContain('messageId:');
    expect(own(await pageAt(''))).toEqual({
      footer: 'Kept by Ada',
      kind: 'of a home',
      beside: true,
      engine: true,
    });
    for (const [path, kind] of [
      [`posts/${id}/`, 'of a post'],
      ['positions/', 'of a list'],
    ] as const)
      expect([path, own(await pageAt(path))]).toEqual([
        path,
        { footer: 'Kept by Ada', kind, beside: false, engine: true },
      ]);
    const footer = join(folder, 'src/Footer.astro');
    writeFileSync(footer, readFileSync(footer, 'utf8').replace('Kept by Ada', 'Kept by Bo'));
    await expect.poll(async () => own(await pageAt('')).footer, { timeout: 30_000 }).toBe('Kept by Bo');
  },
  300_000,
);
