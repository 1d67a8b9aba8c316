import { called } from '../../called/index.ts';
import type { Problem } from '../../entries/index.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import { type LedgerLine, ledgerLine } from './line.ts';
import { revisionOf, SCHEMES } from './revision.ts';
import { hashOfWords, type RecordedWords } from './words.ts';

/** What stands in the ledger, in its order, and what must be mended in it. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly Problem[];
  /** Length of the text up to the end of its last whole line: what is behind was torn off while it was written. */
  readonly whole: number;
}

/**
 * Reads a ledger: JSON, one object a line. A last line without an end is what a killed command left behind: it counts where
 * it is whole, else it is set aside with a warning. Any other line that is no record, whose revision is not that of its
 * words, or that says otherwise than one before it, is told by its number. Linear.
 */
export function parseLedger(text: string): Ledger {
  const lines: LedgerLine[] = [];
  const problems: Problem[] = [];
  const first = new Map<string, { number: number; line: LedgerLine }>();
  let number = 0;
  let whole = 0;
  for (let start = 0; start < text.length; ) {
    number++;
    const end = text.indexOf('\n', start);
    const source = text.slice(start, end < 0 ? text.length : end);
    const read = source.trim() === '' ? undefined : readLine(source);
    if (end < 0 && typeof read === 'string') {
      problems.push(
        problem(
          number,
          'ledger-torn',
          `the last line was not written whole and does not count; ${called('revise')} mends it`,
          'warning',
        ),
      );
      break;
    }
    start = end < 0 ? text.length : end + 1;
    whole = start;
    if (read === undefined) continue;
    if (typeof read === 'string') {
      problems.push(problem(number, 'ledger-line', read));
      continue;
    }
    const before = first.get(`${read.key}@${read.revision}`);
    if (before === undefined) {
      first.set(`${read.key}@${read.revision}`, { number, line: read });
      lines.push(read);
    } else if (before.line.standing === read.standing) {
      problems.push(
        problem(number, 'ledger-twice', `says what line ${before.number} says; take either out`, 'warning'),
      );
    } else {
      problems.push(
        problem(
          number,
          'ledger-conflict',
          `the revision ${read.revision} of "${read.key}" stands in line ${before.number} with another standing; keep the one that is right`,
        ),
      );
    }
  }
  return { lines, problems, whole };
}

/** A line as it stands in the ledger, its end included. */
export function ledgerText(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** A line of the ledger, or what is wrong with it. */
export function readLine(source: string): LedgerLine | string {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(source))
    return 'is a mark of a merge that git left open: keep the lines of both sides and take the marks out';
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return 'is no JSON object: put it back as it was recorded (a ledger is only added to)';
  }
  const { scheme: written } = (value ?? {}) as { scheme?: unknown };
  if (Number.isInteger(written) && !SCHEMES.includes(written as 1))
    return `is of scheme ${written}, which a newer Parley reads`;
  const result = ledgerLine[written === 2 ? 2 : 1].safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    return `is no record of a revision: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`;
  }
  const line: LedgerLine = result.data;
  if (!areWordsOf(line))
    return `its words are not those of the revision ${line.revision}: put it back as it was recorded (a ledger is only added to)`;
  return line;
}

/** Whether a line has the words of its revision. Of scheme 1 this cannot be told where words were taken down. */
function areWordsOf({ words, revision, scheme, redacted }: LedgerLine): boolean {
  if (scheme === 1) return redacted !== undefined || revisionOf(words) === revision;
  return revisionOf(words) === revision && areHashed(words);
}

/** Whether the evidence of words is what they have the hash of. Under scheme 2 it may be left out; the hash stays. */
function areHashed(words: RecordedWords): boolean {
  if (words.kind !== 'argument' || words.exact === undefined) return true;
  return words.evidence === hashOfWords(words.exact);
}

function problem(line: number, code: string, message: string, severity?: 'warning'): Problem {
  return {
    code,
    file: REVISIONS_FILE,
    line,
    message: `revision ledger: ${message}`,
    ...(severity ? { severity } : {}),
  };
}
