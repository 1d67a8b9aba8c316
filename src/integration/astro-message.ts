/** Messages between the process that runs Astro and the one that started it. */
import type { ChildProcess } from 'node:child_process';
import type { Order } from './astro-process.ts';

/** Says in which file the checked knowledge base lies. */
export interface KnowledgeHanded {
  readonly file: string;
}

/**
 * A message of Astro's process: a fault of the disk, as a sentence (no page is made then), a warning about a page, or that the shells of revisions are made
 * and the other pages are not yet.
 */
export type FromAstro =
  | { readonly fault: string }
  | { readonly warning: string }
  | { readonly areShellsMade: true };

/** Exit code of a process that bundled the program of the pages and made no page yet. */
export const BUNDLED = 75;

/**
 * Sends the process its order, and later the knowledge base. If the process has ended, nothing happens: its exit code is handled by whoever waits
 * for it, who starts another process if the code is `BUNDLED`.
 */
export function tell(child: ChildProcess, message: Order | KnowledgeHanded): void {
  // Without a callback, `send` throws if the pipe closes before the exit is reported.
  if (child.connected) child.send(message, () => undefined);
}
