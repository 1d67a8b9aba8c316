/**
 * The process that runs Astro. It makes all pages but those of threads and posts, of which it makes the shells, and ends: what Astro and its bundler
 * hold goes with it, before the pages of posts are written.
 */
import { once } from 'node:events';
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

// Whoever started it is gone: nobody waits for the pages.
process.once('disconnect', () => process.exit(1));
handOver({
  knowledge: once(process, 'message').then(([told]) => readHanded((told as KnowledgeHanded).file)),
});
const {
  PARLEY_CONTENT = '',
  PARLEY_OUT = '',
  PARLEY_CACHE = '',
  PARLEY_BASE = '/',
  PARLEY_SITE,
} = process.env;
const program = programAt(PARLEY_CACHE);
const key = programKey(PARLEY_CONTENT, [PARLEY_BASE, PARLEY_SITE, process.env.PARLEY_SEARCH]);
if (key !== undefined && program.is(key)) await makePages(program, PARLEY_OUT, PARLEY_BASE, PARLEY_SITE);
else {
  const keeper = new ProgramKeeper(PARLEY_OUT, program);
  const { build } = await import('astro');
  await build({
    root: ROOT,
    logLevel: process.stdout.isTTY ? 'info' : 'warn',
    integrations: key === undefined ? [] : [keeper.integration],
  });
  if (key !== undefined) keeper.done(key);
}
// Astro may leave timers and servers behind.
process.exit(0);
