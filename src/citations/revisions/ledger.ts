import { called } from '../../called/index.ts';
import type { Problem } from '../../entries/index.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import { type LedgerLine, ledgerLine } from './line.ts';
import { revisionOf, SCHEMES } from './revision.ts';
import { hashOfWords, type RecordedWords } from './words.ts';

/** The lines of the ledger, in order, and its problems. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly Problem[];
  /** Length of the text up to the end of its last complete line. */
  readonly whole: number;
}

/**
 * Parses a ledger: JSON, one object per line. A last line without an end was left by a killed command: it counts if it parses, else it is
 * dropped with a warning. Any other line that is malformed, whose revision does not match its words, or that contradicts an earlier one, is
 * reported by number. Linear.
 *
 * @param faultOf What is wrong with a line that can be read, if anything. Such a line is reported and does not count.
 */
export function parseLedger(text: string, faultOf?: (line: LedgerLine) => string | undefined): Ledger {
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
    const fault = faultOf?.(read);
    if (fault !== undefined) {
      problems.push(problem(number, 'ledger-foreign', fault));
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

/** A line in the form of the ledger, with its line end. */
export function ledgerText(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Parses a line of the ledger; a string says what is wrong with it. */
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

/** Whether a line's revision matches its words. Cannot be checked under scheme 1 if words were taken down. */
function areWordsOf({ words, revision, scheme, redacted }: LedgerLine): boolean {
  if (scheme === 1) return redacted !== undefined || revisionOf(words) === revision;
  return revisionOf(words) === revision && areHashed(words);
}

/** Whether the evidence matches its hash. Under scheme 2 the evidence may be absent; the hash stays. */
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
