/** What the process that runs Astro and the one that started it say to each other. */
import type { ChildProcess } from 'node:child_process';
import type { Order } from './astro-process.ts';

/** Tells that the knowledge base lies in a file. */
export interface KnowledgeHanded {
  readonly file: string;
}

/** What Astro's process tells: what the disk would not, in a sentence (no pages are made then), or what there is to say of a page. */
export type FromAstro = { readonly fault: string } | { readonly warning: string };

/** Exit code: the program of the pages is there, and no page is made yet. */
export const BUNDLED = 75;

/**
 * Tells the process what to make, and then of the knowledge base. Where it has ended, or ends at this moment, nothing happens: whoever waits for its exit code
 * hears of that, and starts another where the code is `BUNDLED`.
 */
export function tell(child: ChildProcess, message: Order | KnowledgeHanded): void {
  // Without a callback, a pipe that closes before the exit is known would throw.
  if (child.connected) child.send(message, () => undefined);
}
