import { existsSync } from 'node:fs';
import { writtenLikeFile } from '../../../disk/index.ts';
import {
  type CheckedDocument,
  type CheckedSite,
  doubledKeys,
  type Encoding,
  type Finding,
  fixDocument,
  fixedLock,
  lockText,
} from '../index.ts';
import { writeDocument } from './documents.ts';

/** A file that a fix may change: a document or a bibliography. */
export interface Fixable {
  readonly file: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** A name whose ending gives the format, if that of the file does not. */
  readonly as?: string;
  readonly findings: readonly Finding[];
}

/** Why keys were not renamed: by file, then by cited key, as the continuation of a sentence. */
export type Refusals = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A file before and after a fix. */
interface Fixed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly encoding: Encoding;
}

/** The result of planning a fix: the changed files, and the new pins of the lock file. */
export interface FixPlan {
  readonly files: readonly Fixed[];
  readonly pins: ReadonlyMap<string, string>;
  /** Each change of a file, as a line to print. */
  readonly changes: readonly string[];
  readonly refused: Refusals;
}

/**
 * Plans the fix of all files together. A key is renamed in all of them, except in a file that would get two entries of one key, and in
 * documents whose bibliography is missing and so cannot be changed with them.
 *
 * @param missing Which bibliography cannot be read and why, by the document that names it.
 */
export function planFix(
  fixables: readonly Fixable[],
  documents: readonly CheckedDocument[],
  sites: readonly CheckedSite[],
  lock: ReadonlyMap<string, string>,
  lockFile: string,
  accept: boolean,
  missing: ReadonlyMap<string, string>,
): FixPlan {
  const refused = new Map(fixables.map((one) => [one.file, refusalsIn(one, missing.get(one.file))]));
  const files = fixables.flatMap(({ file, text, encoding, findings }): Fixed[] => {
    const fixed = findings.filter((one) => !(isKeyRenamed(one) && refused.get(file)?.has(one.key)));
    const after = fixDocument(text, fixed, accept);
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
  return { files, pins, changes: [...changes, ...pinned], refused };
}

/** Whether a fix renames a key. An address contains a slash, a key does not. */
function isKeyRenamed({ code, fix }: Finding): boolean {
  return code === 'renamed' && fix !== undefined && !fix.text.includes('/');
}

function refusalsIn(
  { file, text, as = file, findings }: Fixable,
  missing: string | undefined,
): Map<string, string> {
  const keys = findings.filter(isKeyRenamed);
  if (missing !== undefined)
    return new Map(
      keys.map(({ key }) => [
        key,
        `it is not renamed as the bibliography ${missing} (looked for beside the document, in this folder and in that of .parley.yaml): name it by --bibliography`,
      ]),
    );
  return new Map(
    [...doubledKeys(text, as, keys)].map(([key, present]) => [
      key,
      `it is not renamed as the file would have two entries "${present}": take one of them out`,
    ]),
  );
}

/** Only the findings of a checked file that a fix refused to apply. */
export function refusalsOf(checked: CheckedDocument, refused: Refusals): CheckedDocument {
  const findings = withRefusals(checked, refused).findings.filter(
    ({ code, key, fix }) => code === 'renamed' && fix === undefined && refused.get(checked.file)?.has(key),
  );
  return { file: checked.file, findings, citations: 0, unpinned: [], unchecked: 0, others: [] };
}

/** A checked document with the reasons for refused renames added to its findings. */
export function withRefusals(checked: CheckedDocument, refused: Refusals): CheckedDocument {
  const reasons = refused.get(checked.file);
  if (reasons === undefined || reasons.size === 0) return checked;
  const findings = checked.findings.map((finding): Finding => {
    const why = isKeyRenamed(finding) ? reasons.get(finding.key) : undefined;
    if (why === undefined) return finding;
    const { fix, ...rest } = finding;
    return { ...rest, message: `"${finding.key}" is called "${fix?.text}" now; ${why}` };
  });
  return { ...checked, findings };
}

/**
 * Writes the planned files. If one cannot be written, those already written are restored.
 *
 * @throws The error of writing.
 */
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

/** The lines that differ. A fix never adds or removes a line. */
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
