import type { Publication } from './permalink.ts';

export interface CiteOptions extends Publication {
  /** ISO 8601 day on which the page was read, to be named in the citation. Never today unless told so. */
  readonly accessed?: string;
  /** Who publishes the knowledge base; as its settings say unless told. */
  readonly publisher?: string;
  /** True to lead to what is cited as it is when it is read, not as it was when it was cited. */
  readonly unpinned?: boolean;
  /** Of evidence: cite these of the words alone, white space folded. */
  readonly words?: string;
}
