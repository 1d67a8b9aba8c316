import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { handOver } from '../../src/site/handed.ts';
import { ThreadReader } from '../../src/site/reading/thread-reader.ts';
import { describeProblems } from '../check/describe.ts';
import { KeptPages } from './kept-pages.ts';
import { ROOT, type SiteOptions, setSite } from './settings.ts';

/**
 * Checks the knowledge base, then builds its site beside the old one, which it takes the place of when it is whole. Returns
 * the exit code: 1 where the check found what must be mended.
 */
export async function buildSite(options: SiteOptions): Promise<number> {
  const kb = buildKnowledge(await readEntries(resolve(options.content)));
  process.stdout.write(describeProblems(kb, options.content));
  if (kb.problems.some((problem) => problem.severity !== 'warning')) {
    process.stderr.write('build: nothing was built; mend the problems above first\n');
    return 1;
  }
  const out = resolve(options.out);
  const building = join(dirname(out), `.${basename(out)}.building`);
  const old = join(dirname(out), `.${basename(out)}.old`);
  setSite({ ...options, out: building });
  const kept = new KeptPages(kb, out, [options.base, options.site]);
  const reader = new ThreadReader(kb);
  if (kept.threads.size === 0) reader.start();
  handOver({ knowledge: kb, reader, unchanged: kept.threads });
  try {
    await rm(old, { recursive: true, force: true });
    const { build } = await import('astro');
    await build({ root: ROOT, logLevel: process.stdout.isTTY ? 'info' : 'warn' });
  } finally {
    await reader.close();
  }
  await kept.take(out, building);
  if (existsSync(out)) await rename(out, old);
  await rename(building, out);
  await kept.note(out);
  await rm(old, { recursive: true, force: true });
  process.stdout.write(`built ${options.out}\n`);
  return 0;
}
