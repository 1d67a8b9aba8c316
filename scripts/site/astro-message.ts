/** What the process that runs Astro and the one that started it say to each other. */

/** Tells that the knowledge base lies in a file. */
export interface KnowledgeHanded {
  readonly file: string;
}

/** Tells what the disk would not, in a sentence: no pages are made. */
export interface AstroFault {
  readonly fault: string;
}

/** Exit code: the program of the pages is there, and no page is made yet. */
export const BUNDLED = 75;
