import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { DiskFaultError, Refusal } from '../disk/index.ts';
import { ENGINE } from '../site/build/engine.ts';
import type { Say } from '../site/build/say.ts';
import { GROWTH } from '../site/build/small-heap.ts';
import type { Site } from '../site/site.ts';
import { BUNDLED, type FromAstro, type KnowledgeHanded, tell } from './astro-message.ts';
import type { Order, PortalToMake } from './astro-process.ts';

/** Astro running in a process of its own. */
export interface AstroRun {
  /** Hands over the checked knowledge base. Resolves when its pages are made. @throws where it fails */
  readonly pages: (handed: KnowledgeHanded) => Promise<void>;
  /** Resolves when the shells of revisions are made, at the latest with all pages. @throws where it fails before */
  readonly shells: Promise<void>;
  /** Stops the process if it still runs. */
  readonly stop: () => Promise<void>;
}

/** Where the messages of Astro's process go. */
type SayOfAstro = Pick<Say, 'warn' | 'isWatched'>;

/** How often the program of the pages is bundled again because entries changed during the build. */
const MOST_BUNDLES = 3;

/**
 * Starts Astro. It bundles the site's code, unless the last bundle is still good, and waits for the knowledge base.
 * @param building Folder that the site is built in.
 */
export function startAstro(site: Site, building: string, say: SayOfAstro): AstroRun {
  let message: KnowledgeHanded | undefined;
  let stopped = false;
  const made = Promise.withResolvers<void>();
  const run = () => {
    const child = start({ site, building, isWatched: say.isWatched }, site.project);
    child.on('message', (told: FromAstro) => {
      if ('areShellsMade' in told) made.resolve();
    });
    return child;
  };
  let child = run();
  const end = (async () => {
    for (let bundles = 0; (await codeOf(child, say)) === BUNDLED && !stopped; bundles++) {
      if (bundles === MOST_BUNDLES) throw new Error('entries change all the time while the site is built');
      child = run();
      if (message !== undefined) tell(child, message);
    }
  })();
  // The error is reported by `pages`, which awaits the same promise.
  end.catch(() => undefined);
  const shells = Promise.race([made.promise, end]);
  shells.catch(() => undefined);
  return {
    shells,
    async pages(handed) {
      message = handed;
      tell(child, message);
      await end;
    },
    async stop() {
      stopped = true;
      child.kill('SIGKILL');
      await end.catch(() => undefined);
    },
  };
}

/** Has Astro make the page of a portal. @throws where it fails */
export async function makePortalPage(portal: PortalToMake, say: SayOfAstro): Promise<void> {
  await codeOf(start({ portal, isWatched: say.isWatched }, ENGINE), say);
}

function start(order: Order, cwd: string): ChildProcess {
  const child = fork(new URL('./astro-process.ts', import.meta.url), {
    // Astro puts what it makes in passing into the current folder, and loads its packages from there.
    cwd,
    execArgv: [`--heap-growing-percent=${GROWTH}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  tell(child, order);
  return child;
}

/** Waits for the process to end and returns its exit code. Throws if it failed. */
async function codeOf(child: ChildProcess, say: SayOfAstro): Promise<number> {
  let fault: string | undefined;
  child.on('message', (told: FromAstro) => {
    if ('fault' in told) fault = told.fault;
    else if ('warning' in told) say.warn(told.warning);
  });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const said = child.stderr === null ? '' : await text(child.stderr);
  const [code, signal] = await closed;
  // Astro would print a fault of the disk as a stack trace.
  if (fault !== undefined) throw new DiskFaultError(fault);
  if (said !== '') say.warn(stripVTControlCharacters(said).trimEnd().split('\n'));
  if (code === null) throw new Refusal(endedBy(signal));
  if (code !== 0 && code !== BUNDLED)
    throw new Refusal(`Astro made no pages: its process ended with ${code}, and said why above`);
  return code;
}

/** What to do where a signal ended Astro's process. */
function endedBy(signal: string | null): string {
  const ended = `Astro made no pages: its process ended with ${signal}`;
  if (signal === 'SIGKILL' || signal === 'SIGABRT')
    return `${ended}. Memory may have run out: end other programs, or give it more, and run the command again`;
  if (signal === 'SIGSEGV' || signal === 'SIGBUS' || signal === 'SIGILL')
    return `${ended}, a fault in its native code, which a body may cause that nests deeply or is very long: take back the entries that you changed last, or make them simpler, and run the command again`;
  return `${ended}: run the command again`;
}
