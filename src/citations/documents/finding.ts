import type { DeepChange } from '../catalogue/changes.ts';

/** What can be wrong with a citation or its document, by its stable name: how bad it is, what it means in one sentence, and what to do. */
export const FINDINGS = {
  'unknown-key': {
    severity: 'error',
    means: 'Nothing in the knowledge base has, or had, this key.',
    help: 'Write the key that was meant: the message has the nearest. A key of another bibliography is told only where it is near to one of the knowledge base.',
  },
  dropped: {
    severity: 'error',
    means: 'What is cited is not in the knowledge base any more.',
    help: 'Cite what took its place, or say in the document that it was withdrawn; the message has the last that it said.',
  },
  'unknown-revision': {
    severity: 'error',
    means: 'The cited revision is not on record.',
    help: 'Copy the permalink again from the page of what is cited: a revision is ten hex digits.',
  },
  superseded: {
    severity: 'error',
    means: 'Another position took the place of the one that is cited.',
    help: 'Read the position that took its place, and cite that, or say why the older one is cited.',
  },
  'standing-lost': {
    severity: 'error',
    means: 'What is cited stood when it was cited, and does not stand any more.',
    help: 'Read the objections that are open now, and revise what the document rests on it; --fix --accept cites it as it is now.',
  },
  changed: {
    severity: 'error',
    means: 'What is cited says something else than when it was cited.',
    help: 'Read what changed, word by word in the message; --fix --accept cites it as it is now.',
  },
  misquoted: {
    severity: 'error',
    means: 'The quoted words are not those of what is cited.',
    help: 'Copy the words again from the page of what is cited; mark what is left out with an ellipsis, and what is put in with brackets.',
  },
  'standing-gained': {
    severity: 'error',
    means: 'What is cited had an open objection, or was contested, when it was cited, and stands now.',
    help: 'Read what answers the objections now, and revise what the document says of it; --fix --accept cites it as it is now.',
  },
  redacted: {
    severity: 'error',
    means: 'The words that are cited were taken down on request.',
    help: 'Take the quotation out of the document.',
  },
  'not-read': {
    severity: 'error',
    means: 'No document has this name, or it is of a kind that cannot be read.',
    help: 'Name a file that is there; say by formats in .parley.yaml which format an unknown kind of file has.',
  },
  'other-site': {
    severity: 'warning',
    means: 'The address is none of those at which the knowledge base of what is cited is published.',
    help: 'Write the address at which the knowledge base is published, or declare the other one under sites in .parley.yaml.',
  },
  renamed: {
    severity: 'warning',
    means: 'What is cited has another key now.',
    help: '--fix writes the present key.',
  },
} as const satisfies Record<string, { severity: Severity; means: string; help: string }>;

export type FindingCode = keyof typeof FINDINGS;
export type Severity = 'error' | 'warning';

/** A place in a document: lines and columns from 1, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a fix writes in place of the citation. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `safe`: it cites what was cited. `accept`: it cites what the thing says now, which somebody must have read. */
  readonly kind: 'safe' | 'accept';
}

/** Something to tell the author of a document about a citation in it. */
export interface Finding extends Place {
  readonly code: FindingCode;
  /** Arguments that were added, dropped or reworded below what is cited are worth a warning; all else is as FINDINGS has it. */
  readonly severity: Severity;
  readonly file: string;
  /** The key as it is cited; empty where a document was not read. */
  readonly key: string;
  /** The revision that is cited, where one is. */
  readonly revision?: string;
  /** The present key and revision. */
  readonly current?: { readonly key: string; readonly revision: string };
  readonly message: string;
  /** Address of the page of the cited revision, which says what changed since; of what has none, of what is cited, or was meant. */
  readonly url?: string;
  /** The nearest key that there is. */
  readonly suggestion?: string;
  readonly changes?: readonly DeepChange[];
  readonly fix?: Fix;
}
