import { resolve } from 'node:path';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { describeProblems } from '../check/describe.ts';
import { startSearchIndex } from './search-index.ts';
import { ROOT, type SiteOptions, setSite } from './settings.ts';

/** Checks the knowledge base, then builds its site. Returns the exit code: 1 where the check found what must be mended. */
export async function buildSite(options: SiteOptions): Promise<number> {
  const kb = buildKnowledge(await readEntries(resolve(options.content)));
  process.stdout.write(describeProblems(kb, options.content));
  if (kb.problems.some((problem) => problem.severity !== 'warning')) {
    process.stderr.write('build: nothing was built; mend the problems above first\n');
    return 1;
  }
  const index = startSearchIndex(kb, options);
  setSite({ ...options, search: index.mode });
  try {
    const { build } = await import('astro');
    await build({ root: ROOT, logLevel: process.stdout.isTTY ? 'info' : 'warn' });
  } catch (error) {
    await index.stop();
    throw error;
  }
  await index.finish();
  process.stdout.write(`built ${options.out}\n`);
  return 0;
}
