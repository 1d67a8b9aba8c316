import type { KnowledgeBase } from '../../knowledge/index.ts';

/** What a build gives its pages. The pages of threads and posts it writes itself: of these Astro makes the shells alone. */
export interface Handed {
  /** As the check has read it, so that pages need not read it again. */
  readonly knowledge: Promise<KnowledgeBase>;
}

/**
 * What the builds of this process hand to their pages, by name of the site. The bundled program of the pages loads this file as it is, so that it
 * meets the builds here.
 */
const builds = new Map<string, Handed>();

export function handOver(site: string, handed: Handed): void {
  builds.set(site, handed);
}

/** Nothing where the pages of a site are on their own: while somebody edits. */
export function handedTo(site: string): Handed | undefined {
  return builds.get(site);
}
