import { type LedgerLine, ledgerText, parseLedger } from '../citations/index.ts';
import { type FileChange, PACKS_FOLDER } from '../entries/index.ts';
import type { CheckedAdoption } from './check.ts';
import { PACK_LEDGER } from './ledger.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The changes that make the entries of a pack the knowledge base's own: those that move do so byte for byte, what the pack has on record is added to the ledger, and
 * every file of the pack goes. Call it once the posts that are joined are written.
 *
 * @param files All files of the pack that are left.
 * @param ledger The text of the knowledge base's ledger.
 */
export function movesOf(
  pack: string,
  files: readonly SourceFile[],
  { moves, recorded }: Pick<CheckedAdoption, 'moves' | 'recorded'>,
  ledger: string,
): FileChange[] {
  const root = `${PACKS_FOLDER}/${pack}/`;
  const after = withLines(ledger, recorded);
  return [
    ...(after === ledger ? [] : [{ file: PACK_LEDGER, text: after }]),
    ...moves.map(({ file, text }) => ({ file: file.slice(root.length), text })),
    ...files.map(({ file }) => ({ file })),
  ];
}

/** A ledger with the lines of another that it does not have. */
export function withLines(ledger: string, lines: readonly LedgerLine[]): string {
  const known = new Set(parseLedger(ledger).lines.map(({ key, revision }) => `${key}@${revision}`));
  const added = lines.filter(({ key, revision }) => !known.has(`${key}@${revision}`));
  const end = ledger === '' || ledger.endsWith('\n') ? '' : '\n';
  return added.length === 0 ? ledger : ledger + end + added.map(ledgerText).join('');
}
