/** What the process that runs Astro and the one that started it say to each other. */

/** Tells that the knowledge base lies in a file. */
export interface KnowledgeHanded {
  readonly file: string;
}

/** What Astro's process tells: what the disk would not, in a sentence (no pages are made then), or what there is to say of a page. */
export type FromAstro = { readonly fault: string } | { readonly warning: string };

/** Exit code: the program of the pages is there, and no page is made yet. */
export const BUNDLED = 75;
