import type { Outlines } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';

/** What a build gives to the pages that Astro renders. (Pages of threads, posts and revisions are written without Astro, which makes only their shells.) */
export interface Handed {
  /** As the check read it, so that pages do not read it again. */
  readonly knowledge: Promise<KnowledgeBase>;
  /** References that the last build printed; pages add those that they print. */
  readonly outlines?: Outlines;
}

/**
 * What the builds of this process hand to their pages, by `nameOfSite`. The bundled program of the pages imports this file unbundled, so that both
 * share the map.
 */
const builds = new Map<string, Handed>();

export function handOver(site: string, handed: Handed): void {
  builds.set(site, handed);
}

/** Undefined in `astro dev`, where no build hands anything over. */
export function handedTo(site: string): Handed | undefined {
  return builds.get(site);
}
