import { en, type SiteWords } from './en.ts';

export type { SiteWords };

/** What the pages say. */
export const words: SiteWords = en;
