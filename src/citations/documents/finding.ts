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

/** Every kind of finding, by its stable name: its severity, its meaning in one sentence, and what to do. */
export const FINDINGS = Object.fromEntries(
  Object.entries(findings).map(([code, words]) => [
    code,
    { severity: SEVERITIES[code as FindingCode], ...words },
  ]),
) as { readonly [code in FindingCode]: { severity: (typeof SEVERITIES)[code]; means: string; help: string } };

export type FindingCode = keyof typeof findings;
export type Severity = 'error' | 'warning';

/** A range in a document: lines and columns from 1, columns in UTF-16 units, end exclusive. */
export interface DocumentRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The replacement for a citation. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `safe`: cites the same text as before. `accept`: cites the present text, which the author must have read. */
  readonly kind: 'safe' | 'accept';
}

/** A message to the author of a document about one citation. */
export interface Finding extends DocumentRange {
  readonly code: FindingCode;
  /** The severity of its code; a warning if arguments below the cited thing were added, dropped or reworded. */
  readonly severity: Severity;
  readonly file: string;
  /** The key as cited; empty if the document could not be read. */
  readonly key: string;
  /** The cited revision, if any. */
  readonly revision?: string;
  /** The present key and revision. */
  readonly current?: { readonly key: string; readonly revision: string };
  readonly message: string;
  /** Page of the cited revision, which lists the changes since; if there is no such page, that of the cited or probably intended thing. */
  readonly url?: string;
  /** The nearest existing key. */
  readonly suggestion?: string;
  readonly changes?: readonly DeepChange[];
  readonly fix?: Fix;
}
