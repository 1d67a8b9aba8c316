import { type LedgerLine, ledgerText, parseLedger, presentKey, REVISIONS_FILE } from '../citations/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import type { MailWords } from './mail-words.ts';

/** The ledger of a pack, in its folder. */
export const PACK_LEDGER = REVISIONS_FILE;

/**
 * The lines of a ledger that are of some entries and their arguments, without words of posts: under scheme 2 a hash stands for these. Lines of
 * scheme 1 that need the words are left out, and so are lines whose prose quotes the mail: a ledger cannot be mended.
 *
 * @param ids Of entries.
 */
export function ledgerOfPack(
  kb: KnowledgeBase,
  ledger: string,
  ids: ReadonlySet<string>,
  mail: MailWords,
): string {
  return parseLedger(ledger)
    .lines.filter(({ key }) => ids.has((presentKey(kb, key) ?? key).split('#')[0] ?? ''))
    .flatMap((line) => withoutWords(line) ?? [])
    .map(ledgerText)
    .filter((text) => mail.in(text).length === 0)
    .join('');
}

function withoutWords(line: LedgerLine): LedgerLine | undefined {
  const { words, scheme } = line;
  if (words.kind !== 'argument' || words.exact === undefined) return line;
  if (scheme === 1) return undefined;
  const { exact: _exact, ...rest } = words;
  return { ...line, words: rest };
}
