import { findings } from '../../words/en/findings.ts';
import type { DeepChange } from '../catalogue/changes.ts';

const SEVERITIES = {
  'unknown-key': 'error',
  dropped: 'error',
  'unknown-revision': 'error',
  superseded: 'error',
  'standing-lost': 'error',
  changed: 'error',
  misquoted: 'error',
  'standing-gained': 'error',
  redacted: 'error',
  'not-read': 'error',
  'other-site': 'warning',
  renamed: 'warning',
} as const satisfies Record<keyof typeof findings, Severity>;

/** What can be wrong with a citation or its document, by its stable name: how bad it is, what it means in one sentence, and what to do. */
export const FINDINGS = Object.fromEntries(
  Object.entries(findings).map(([code, words]) => [
    code,
    { severity: SEVERITIES[code as FindingCode], ...words },
  ]),
) as { readonly [code in FindingCode]: { severity: (typeof SEVERITIES)[code]; means: string; help: string } };

export type FindingCode = keyof typeof findings;
export type Severity = 'error' | 'warning';

/** A place in a document: lines and columns from 1, columns in UTF-16 units, end exclusive. */
export interface DocumentRange {
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
export interface Finding extends DocumentRange {
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
