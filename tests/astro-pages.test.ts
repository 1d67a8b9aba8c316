import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lockBundling } from '../scripts/site/bundling-lock.ts';
import { filesIn } from '../scripts/site/written-files.ts';
import { environment, ROOT, run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { DEBATE, imported, sharedIndex } from './support/shared-index.ts';

const execute = promisify(execFile);

/** Of these Astro makes shells, which a build replaces. */
const FILLED = /^(?:posts|threads)\//;

/** A build makes the pages by the program that Astro's bundler wrote, in Astro's place: they must be what Astro makes of the same. */
test('the pages of a build are, to the byte, those of Astro alone, with all files that they load', async () => {
  const content = sharedIndex();
  await imported(DEBATE, content);
  const [ours, own] = [join(temporaryFolder(), 'site'), join(temporaryFolder(), 'own')];
  const options = ['--base', '/notes/', '--site', 'https://notes.example.org'];
  const { code, stderr } = await run('build', '--content', content, '--out', ours, ...options);
  expect([code, stderr]).toEqual([0, '']);
  const unlock = await lockBundling();
  await execute(join(ROOT, 'node_modules', '.bin', 'astro'), ['build', '--silent'], {
    cwd: ROOT,
    env: {
      ...environment(),
      PARLEY_CONTENT: content,
      PARLEY_OUT: own,
      PARLEY_CACHE: temporaryFolder(),
      PARLEY_BASE: '/notes/',
      PARLEY_SITE: 'https://notes.example.org',
      PARLEY_SEARCH: 'simple',
    },
  });
  unlock();
  const made = filesIn(own).map((file) => relative(own, file));
  expect(made.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(10);
  expect(made.some((file) => file.startsWith('_astro/'))).toBe(true);
  for (const file of made.filter((one) => !FILLED.test(one)))
    expect(readFileSync(join(ours, file)).equals(readFileSync(join(own, file))), file).toBe(true);
}, 600_000);
