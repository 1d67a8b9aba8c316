import { resolve } from 'node:path';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { handOver } from '../../src/site/handed.ts';
import { describeProblems } from '../check/describe.ts';
import { withoutHindrance, withRevisions } from '../check/revisions.ts';
import { KeptPages } from './kept-pages.ts';
import { writeMachineFiles } from './machine-files.ts';
import { buildingFolder, putInPlace } from './place.ts';
import { startSearchIndex } from './search-index.ts';
import { nameOfSite, publicationOf, ROOT, type SiteOptions, setSite } from './settings.ts';
import { ThreadFilesWriter } from './thread-files.ts';

/**
 * Checks the knowledge base, then builds its site beside the old one, which it takes the place of when it is whole. Returns
 * the exit code: 1 where the check found what must be mended.
 */
export async function buildSite(options: SiteOptions): Promise<number> {
  const content = resolve(options.content);
  const kb = withoutHindrance(withRevisions(buildKnowledge(await readEntries(content)), content));
  process.stdout.write(describeProblems(kb, options.content));
  if (kb.problems.some((problem) => problem.severity !== 'warning')) {
    process.stderr.write('build: nothing was built; mend the problems above first\n');
    return 1;
  }
  const out = resolve(options.out);
  const name = nameOfSite(options);
  const building = buildingFolder(name);
  const index = startSearchIndex(kb, name, options.search);
  setSite({ ...options, search: index.mode }, building);
  const kept = new KeptPages(kb, options);
  const threads = [...kb.threads.keys()].filter((id) => !kept.threads.has(id));
  const writer = new ThreadFilesWriter(kb, threads);
  handOver({ knowledge: kb });
  try {
    const { build } = await import('astro');
    await build({ root: ROOT, logLevel: process.stdout.isTTY ? 'info' : 'warn' });
    await writer.write(building, publicationOf(options));
    await kept.take(out, building);
    await writeMachineFiles(kb, building, publicationOf(options));
    await index.putInto(building);
  } catch (error) {
    await index.stop();
    throw error;
  } finally {
    await writer.stop();
  }
  await putInPlace(building, out);
  await kept.note(out);
  process.stdout.write(`built ${options.out}\n`);
  return 0;
}
