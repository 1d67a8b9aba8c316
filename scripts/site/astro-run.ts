import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { ROOT } from '../command.ts';
import type { KnowledgeHanded } from './astro-process.ts';
import { writeHanded } from './handed-file.ts';
import { GROWTH } from './small-heap.ts';

/** Pools in which glibc's malloc keeps what is free: the usual eight a core keep what the bundler's threads let go. */
const POOLS = '2';

/** Astro at work in a process of its own. */
export interface AstroRun {
  /** Gives it the knowledge base that was checked. Resolves when its pages are made. @throws where it fails */
  readonly pages: (kb: KnowledgeBase) => Promise<void>;
  /** Gives up, where it is not done yet. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts Astro, which bundles the site's code and waits for the knowledge base.
 * @param file Path of a file, which is made and goes again, by which it is given that.
 */
export function startAstro(file: string): AstroRun {
  const child = fork(new URL('./astro-process.ts', import.meta.url), {
    // Astro puts what it makes in passing into the current folder, and loads its packages from there.
    cwd: ROOT,
    execArgv: [`--heap-growing-percent=${GROWTH}`],
    env: { MALLOC_ARENA_MAX: POOLS, ...process.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const end = endOf(child);
  // Whoever waits for the pages hears of it.
  end.catch(() => undefined);
  return {
    async pages(kb) {
      writeHanded(file, kb);
      const told: KnowledgeHanded = { file };
      if (child.connected) child.send(told);
      await end;
    },
    async stop() {
      child.kill('SIGKILL');
      await end.catch(() => undefined);
    },
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`Astro made no pages: its process ended with ${code ?? signal}`);
}
