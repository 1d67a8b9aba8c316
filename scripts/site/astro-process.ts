/**
 * The process that runs Astro. Of a site it makes all pages but those of threads and posts, of which it makes the shells; of a portal, all. Then it ends:
 * what Astro and its bundler hold goes with it, before the pages of posts are written.
 */
import { once } from 'node:events';
import type { AstroInlineConfig } from 'astro';
import { diskFault } from '../../src/disk/index.ts';
import { handOver } from '../../src/site/handed.ts';
import { ROOT } from '../command.ts';
import { readHanded } from './handed-file.ts';
import { makePages } from './page-maker.ts';
import { programAt, programKey } from './page-program.ts';
import { ProgramKeeper } from './program-keeper.ts';

/** Tells that the knowledge base lies in a file. */
export interface KnowledgeHanded {
  readonly file: string;
}

/** Tells what the disk would not, in a sentence: no pages are made. */
export interface AstroFault {
  readonly fault: string;
}

/** Has the process that started this one say what the disk would not. @throws whatever is no fault of the disk */
function tell(error: unknown): void {
  const fault = diskFault(error);
  if (fault === undefined || process.send === undefined) throw error;
  process.send({ fault } satisfies AstroFault, () => process.exit(1));
}

process.on('uncaughtException', tell);
// Whoever started it is gone: nobody waits for the pages.
process.once('disconnect', () => process.exit(1));
handOver({
  knowledge: once(process, 'message').then(([told]) => readHanded((told as KnowledgeHanded).file)),
});
const [, , srcDir] = process.argv;
try {
  await (srcDir === undefined ? makeSite() : bundleAndMake({ srcDir }));
  // Astro may leave timers and servers behind.
  process.exit(0);
} catch (error) {
  tell(error);
}

/** Makes the pages of a site by the program that made them last, where its code is the same. */
async function makeSite(): Promise<void> {
  const {
    PARLEY_CONTENT = '',
    PARLEY_OUT = '',
    PARLEY_CACHE = '',
    PARLEY_BASE = '/',
    PARLEY_SITE,
  } = process.env;
  const program = programAt(PARLEY_CACHE);
  const key = programKey(PARLEY_CONTENT, [PARLEY_BASE, PARLEY_SITE, process.env.PARLEY_SEARCH]);
  if (key !== undefined && program.is(key)) {
    await makePages(program, PARLEY_OUT, PARLEY_BASE, PARLEY_SITE);
    return;
  }
  const keeper = new ProgramKeeper(PARLEY_OUT, program);
  await bundleAndMake({ integrations: key === undefined ? [] : [keeper.integration] });
  if (key !== undefined) keeper.done(key);
}

/** Has Astro bundle code and make the pages by it. */
async function bundleAndMake(more: AstroInlineConfig): Promise<void> {
  const { build } = await import('astro');
  await build({ root: ROOT, logLevel: process.stdout.isTTY ? 'info' : 'warn', ...more });
}
