import { called } from '../../called/index.ts';
import type { Problem } from '../../entries/index.ts';
import { isListed, type KnowledgeBase } from '../../knowledge/index.ts';
import type { Current } from './current.ts';
import { presentKey } from './key.ts';
import type { Ledger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';
import { movedWithoutAlias } from './moved.ts';
import { placeOf } from './place.ts';
import { type RecordedWords, schemeOf } from './words.ts';

/** A thing that is recorded in the ledger. */
export type Recorded = Current & { readonly words: RecordedWords };

/** The citable things, drafts excluded, whose present revision the ledger does not have under a present or former key. By key. */
export function unrecorded(
  kb: KnowledgeBase,
  current: ReadonlyMap<string, Current>,
  { lines }: Pick<Ledger, 'lines'>,
): Recorded[] {
  const known = new Set(lines.map(({ key, revision }) => `${presentKey(kb, key)}@${revision}`));
  return [...current.values()]
    .flatMap(({ words, ...rest }) => (words.kind === 'evidence' ? [] : [{ ...rest, words }]))
    .filter(({ key, revision }) => !known.has(`${key}@${revision}`) && isListed(kb, key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The ledger's line for a thing.
 *
 * @param recorded ISO 8601 day.
 */
export function lineFor({ key, revision, title, standing, words }: Recorded, recorded: string): LedgerLine {
  return {
    key,
    revision,
    scheme: schemeOf(words),
    recorded,
    ...(words.kind === 'argument' ? {} : { title }),
    ...(standing === undefined ? {} : { standing }),
    words,
  };
}

/**
 * The problems of the ledger: its own, and revisions that it lacks. A content folder without a ledger gets one reminder to begin one;
 * missing revisions are reported only once the ledger's own problems are fixed.
 *
 * @param ledger Undefined if there is no ledger.
 */
export function ledgerProblems(
  kb: KnowledgeBase,
  current: ReadonlyMap<string, Current>,
  ledger: Ledger | undefined,
): Problem[] {
  if (ledger === undefined) {
    if (current.size === 0) return [];
    const message = `there is no ledger of revisions yet, so changes of what is cited cannot be reported: ${called('revise')} begins one`;
    return [{ code: 'ledger-missing', file: REVISIONS_FILE, line: 1, message, severity: 'warning' }];
  }
  if (kb.problems.some(({ severity }) => severity !== 'warning')) return [...ledger.problems];
  const missing = unrecorded(kb, current, ledger).map(({ key, revision }): Problem => {
    const message = `the revision ${revision} of "${key}" is not on record, so later changes to it could not be reported: ${called('revise')} records it`;
    return { code: UNRECORDED, ...placeOf(kb, key), message };
  });
  return [...ledger.problems, ...movedWithoutAlias(kb, ledger), ...missing];
}

/** Problem code of a revision that is not in the ledger: to be recorded before publishing, but no reason to stop a build. */
export const UNRECORDED = 'revision-unrecorded';
