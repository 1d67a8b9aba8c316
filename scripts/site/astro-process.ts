/**
 * The process that runs Astro. It makes all pages but those of threads and posts, of which it makes the shells, and ends: what Astro and its bundler
 * hold goes with it, before the pages of posts are written.
 */
import { once } from 'node:events';
import { build } from 'astro';
import { handOver } from '../../src/site/handed.ts';
import { ROOT } from '../command.ts';
import { readHanded } from './handed-file.ts';

/** Tells that the knowledge base lies in a file. */
export interface KnowledgeHanded {
  readonly file: string;
}

// Whoever started it is gone: nobody waits for the pages.
process.once('disconnect', () => process.exit(1));
handOver({
  knowledge: once(process, 'message').then(([told]) => readHanded((told as KnowledgeHanded).file)),
});
await build({ root: ROOT, logLevel: process.stdout.isTTY ? 'info' : 'warn' });
// Astro may leave timers and servers behind.
process.exit(0);
