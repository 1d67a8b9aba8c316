import type { Publication } from './permalink.ts';

export interface CiteOptions extends Publication {
  /** ISO 8601 day on which the page was read, to be named in the citation. Absent: no day is named. */
  readonly accessed?: string;
  /** Who publishes the knowledge base; by default the name in its settings. */
  readonly publisher?: string;
  /** True to link to the newest text instead of the text at the time of citing. */
  readonly unpinned?: boolean;
  /** For evidence: cite only these of its words, white space folded. */
  readonly words?: string;
}
