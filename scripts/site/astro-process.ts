/**
 * The process that runs Astro. Of a portal it makes all pages; of a site all but those of threads and posts, of which it makes the shells. Where the program of the
 * site's pages must be bundled first it does that alone and ends with `BUNDLED`, so that what Astro and its bundler hold goes with it; it is started again for the pages.
 */
import { once } from 'node:events';
import type { AstroInlineConfig } from 'astro';
import { diskFault } from '../../src/disk/index.ts';
import { handOver } from '../../src/site/handed.ts';
import { ROOT } from '../command.ts';
import { type AstroFault, BUNDLED, type KnowledgeHanded } from './astro-message.ts';
import { lockBundling } from './bundling-lock.ts';
import { readHanded } from './handed-file.ts';
import { makePages } from './page-maker.ts';
import { programAt, programKey } from './page-program.ts';
import { ProgramKeeper } from './program-keeper.ts';

/** Has the process that started this one say what the disk would not. @throws whatever is no fault of the disk */
function tell(error: unknown): void {
  const fault = diskFault(error);
  if (fault === undefined || process.send === undefined) throw error;
  process.send({ fault } satisfies AstroFault, () => process.exit(1));
}

process.on('uncaughtException', tell);
// Whoever started it is gone: nobody waits for the pages.
process.once('disconnect', () => process.exit(1));
const [, , srcDir] = process.argv;
try {
  // Astro may leave timers and servers behind.
  process.exit(await (srcDir === undefined ? makeSite() : runAstro({ srcDir })));
} catch (error) {
  tell(error);
}

/** Makes the pages of a site by the program that was kept of the same code, settings and bodies, or that program. Returns the exit code. */
async function makeSite(): Promise<number> {
  const {
    PARLEY_CONTENT = '',
    PARLEY_OUT = '',
    PARLEY_CACHE = '',
    PARLEY_BASE = '/',
    PARLEY_SITE,
  } = process.env;
  const program = programAt(PARLEY_CACHE);
  const key = programKey(PARLEY_CONTENT, [PARLEY_BASE, PARLEY_SITE, process.env.PARLEY_SEARCH]);
  if (key !== undefined && !program.is(key)) {
    const keeper = new ProgramKeeper(PARLEY_OUT, program);
    await runAstro({ integrations: [keeper.integration] });
    keeper.done(key);
    return BUNDLED;
  }
  handOver({
    knowledge: once(process, 'message').then(([told]) => readHanded((told as KnowledgeHanded).file)),
  });
  if (key === undefined) return runAstro({});
  await makePages(program, PARLEY_OUT, PARLEY_BASE, PARLEY_SITE);
  return 0;
}

async function runAstro(more: AstroInlineConfig): Promise<number> {
  const { build } = await import('astro');
  const unlock = await lockBundling();
  await build({ root: ROOT, logLevel: process.stdout.isTTY ? 'info' : 'warn', ...more });
  unlock();
  return 0;
}
