import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { DiskFaultError } from '../../src/disk/index.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { ROOT } from '../command.ts';
import { warn } from '../terminal.ts';
import { type AstroFault, BUNDLED, type KnowledgeHanded } from './astro-message.ts';
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

/** Times that entries may change, while the site is built, so that the program of the pages must be bundled anew. */
const MOST_BUNDLES = 3;

/**
 * Starts Astro, which bundles the site's code, unless that is kept, and waits for the knowledge base.
 * @param file Path of a file, which is made and goes again, by which it is given that.
 */
export function startAstro(file: string): AstroRun {
  let told: KnowledgeHanded | undefined;
  let stopped = false;
  let child = start();
  const end = (async () => {
    for (let bundles = 0; (await codeOf(child)) === BUNDLED && !stopped; bundles++) {
      if (bundles === MOST_BUNDLES) throw new Error('entries change all the time while the site is built');
      child = start();
      if (told !== undefined) child.send(told);
    }
  })();
  // Whoever waits for the pages hears of it.
  end.catch(() => undefined);
  return {
    async pages(kb) {
      writeHanded(file, kb);
      told = { file };
      if (child.connected) child.send(told);
      await end;
    },
    async stop() {
      stopped = true;
      child.kill('SIGKILL');
      await end.catch(() => undefined);
      rmSync(file, { force: true });
    },
  };
}

/** Has Astro make all pages of a folder of sources that needs no knowledge base. @throws where it fails */
export async function runAstro(srcDir: string): Promise<void> {
  await codeOf(start(srcDir));
}

function start(...args: string[]): ChildProcess {
  return fork(new URL('./astro-process.ts', import.meta.url), args, {
    // Astro puts what it makes in passing into the current folder, and loads its packages from there.
    cwd: ROOT,
    execArgv: [`--heap-growing-percent=${GROWTH}`],
    env: { MALLOC_ARENA_MAX: POOLS, ...process.env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
}

/** Its exit code, where it ended well. */
async function codeOf(child: ChildProcess): Promise<number> {
  let fault: string | undefined;
  child.on('message', (told: AstroFault) => {
    fault = told.fault;
  });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const said = child.stderr === null ? '' : await text(child.stderr);
  const [code, signal] = await closed;
  // Astro tells a fault of the disk as one of the program's, with the lines of code.
  if (fault !== undefined) throw new DiskFaultError(fault);
  if (said !== '') warn(stripVTControlCharacters(said).trimEnd().split('\n'));
  if (code !== 0 && code !== BUNDLED)
    throw new Error(`Astro made no pages: its process ended with ${code ?? signal}`);
  return code;
}
