import { existsSync } from 'node:fs';
import {
  type CheckedDocument,
  type CheckedSite,
  type Encoding,
  type Finding,
  fixDocument,
  fixedLock,
  lockText,
} from '../../src/citations/documents/index.ts';
import { writtenLikeFile } from '../../src/disk/index.ts';
import { writeDocument } from './documents.ts';

/** A file that a fix may change: a document, or a bibliography that documents go by. */
export interface Fixable {
  readonly file: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly findings: readonly Finding[];
}

/** A file as it is and as a fix leaves it. */
interface Fixed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly encoding: Encoding;
}

/** What a fix does: the files that change, and what a lock file pins then. */
export interface FixPlan {
  readonly files: readonly Fixed[];
  readonly pins: ReadonlyMap<string, string>;
  /** Each change of a file, as a line to show. */
  readonly changes: readonly string[];
}

/** Plans the fix of all files together: a key that is renamed is renamed in every one of them. */
export function planFix(
  fixables: readonly Fixable[],
  documents: readonly CheckedDocument[],
  sites: readonly CheckedSite[],
  lock: ReadonlyMap<string, string>,
  lockFile: string,
  accept: boolean,
): FixPlan {
  const files = fixables.flatMap(({ file, text, encoding, findings }): Fixed[] => {
    const after = fixDocument(text, findings, accept);
    return after === text ? [] : [{ file, before: text, after, encoding }];
  });
  const pins = sites.reduce<ReadonlyMap<string, string>>(
    (known, { lookup }) => fixedLock(known, documents, lookup, accept),
    lock,
  );
  const changes = files.flatMap(({ file, before, after }) => changedLines(file, before, after));
  const pinned = [...pins]
    .filter(([key, revision]) => lock.get(key) !== revision)
    .map(([key, revision]) => `${lockFile}: + ${key} ${revision}`);
  return { files, pins, changes: [...changes, ...pinned] };
}

/** Writes what was planned. Where a file cannot be written, those written before it are as they were, and nothing is fixed. @throws what writing throws */
export function applyFix(
  { files, pins }: FixPlan,
  lock: ReadonlyMap<string, string>,
  lockFile: string,
): void {
  const written: Fixed[] = [];
  try {
    for (const one of files) {
      writeDocument(one.file, one.after, one.encoding);
      written.push(one);
    }
    if (lockText(pins) !== lockText(lock)) {
      const text = existsSync(lockFile) ? writtenLikeFile(lockText(pins), lockFile) : lockText(pins);
      writeDocument(lockFile, text, 'utf8');
    }
  } catch (error) {
    for (const { file, before, encoding } of written) writeDocument(file, before, encoding);
    throw error;
  }
}

/** The lines that differ. A fix never adds or takes away a line. */
function changedLines(file: string, before: string, after: string): string[] {
  const now = after.split('\n');
  return before
    .split('\n')
    .flatMap((line, at) =>
      line === now[at]
        ? []
        : [`${file}:${at + 1}: - ${line.trim()}`, `${file}:${at + 1}: + ${now[at]?.trim() ?? ''}`],
    );
}
