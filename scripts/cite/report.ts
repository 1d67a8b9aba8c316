import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { counted } from '../../src/called/index.ts';
import { repositoryRoot } from '../../src/citations/documents/files/repository-root.ts';
import {
  annotation,
  type CheckedDocument,
  type Finding,
  findingText,
  leftOut,
  sarifLog,
} from '../../src/citations/documents/index.ts';
import { print, printJson, warn } from '../terminal.ts';
import { VERSION } from '../version.ts';
import type { CheckCommand } from './check-options.ts';
import type { CheckOutcome } from './check-run.ts';
import { UNREACHED } from './source.ts';

/** Exit code where something must be mended. */
export const FINDINGS = 1;

/** The forms of a report. */
export type Report = 'text' | 'json' | 'sarif' | 'github';

/** The form of the report that is asked for. */
export function formOf({ json, sarif, format }: CheckCommand): Report {
  return json ? 'json' : sarif ? 'sarif' : format;
}

/** Prints what a check came to: the report, and a closing line on standard error. Returns the exit code. */
export function printOutcome(
  { checked, changes, home, isStale, lockFile }: CheckOutcome,
  options: CheckCommand,
): number {
  const { strict } = options;
  const isPlanned = changes !== undefined && changes.length > 0;
  printReport(formOf(options), checked, { changes, home });
  warn(closingLine(checked, lockFile, { isPlanned, isStale }));
  const findings = checked.flatMap((one) => one.findings);
  if (findings.some(({ severity }) => severity === 'error' || strict)) return FINDINGS;
  if (isPlanned && strict) return FINDINGS;
  return isStale && strict ? UNREACHED : 0;
}

/** Prints what the check of documents found. @param changes What a fix would write. @param home Address of the knowledge base. */
export function printReport(
  form: Report,
  checked: readonly CheckedDocument[],
  {
    changes,
    home,
  }: { readonly changes?: readonly string[] | undefined; readonly home?: string | undefined } = {},
): void {
  const findings = checked.flatMap((one) => one.findings);
  if (form === 'text') print([...(changes ?? []), ...findings.map(findingText)]);
  else if (form === 'github') print(fromRoot(findings).map(annotation));
  else if (form === 'sarif') printJson(sarifLog(fromRoot(findings), VERSION, home));
  else {
    const documents = checked.map(({ file, citations, unpinned, unchecked, others }) => ({
      file,
      citations,
      unpinned,
      ...(unchecked > 0 && { unchecked }),
      ...(others.length > 0 && { others }),
    }));
    printJson({ documents, findings, ...(changes && { changes }) });
  }
}

/** Findings in files named from the root of their repository, as annotations and code scanning want it, whatever folder the command runs in. */
function fromRoot(findings: readonly Finding[]): Finding[] {
  const here = resolve('.');
  const root = process.env.GITHUB_WORKSPACE ?? repositoryRoot(here) ?? here;
  return findings.map((finding) => {
    const file = resolve(finding.file);
    const path = relative(resolve(root), file);
    const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
    return { ...finding, file: isOutside ? join(file) : path.split(sep).join('/') };
  });
}

/** A closing line with counts. @param isPlanned Whether a fix was worked out and not written. @param isStale Whether what was gone by is older than it may be. */
function closingLine(
  checked: readonly CheckedDocument[],
  lockFile: string,
  { isPlanned, isStale }: { readonly isPlanned: boolean; readonly isStale: boolean },
): string {
  const findings = checked.flatMap((one) => one.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const citations = checked.reduce((sum, one) => sum + one.citations, 0);
  const unpinned = new Set(checked.flatMap((one) => one.unpinned)).size;
  const verdict =
    findings.length === 0
      ? isStale
        ? 'nothing was found, but the kept copy of the site is older than allowed'
        : isPlanned
          ? 'all would be well'
          : 'all is well'
      : `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
  const hints = [
    ...(unpinned === 0
      ? []
      : [
          `${counted(unpinned, 'key')} without a revision, so that changes cannot be reported: --fix pins them in ${lockFile}`,
        ]),
    ...leftOut(checked, '--every-key tells each as an error'),
  ];
  return `${counted(checked.length, 'document')}, ${counted(citations, 'citation')}: ${verdict}${hints.length === 0 ? '' : ` (${hints.join('; ')})`}`;
}
