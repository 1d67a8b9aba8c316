import {
  annotation,
  type CheckedDocument,
  findingText,
  sarifLog,
} from '../../src/citations/documents/index.ts';
import { print, printJson } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** The forms of a report. */
export type Report = 'text' | 'json' | 'sarif' | 'github';

/** Prints what the check of documents found. */
export function printReport(form: Report, checked: readonly CheckedDocument[]): void {
  const findings = checked.flatMap((one) => one.findings);
  if (form === 'text') print(findings.map(findingText));
  else if (form === 'github') print(findings.map(annotation));
  else if (form === 'sarif') printJson(sarifLog(findings, VERSION));
  else {
    const documents = checked.map(({ file, citations, unpinned }) => ({ file, citations, unpinned }));
    printJson({ documents, findings });
  }
}

/** A closing line with counts. */
export function closingLine(checked: readonly CheckedDocument[], { lock }: { lock: string }): string {
  const findings = checked.flatMap((one) => one.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const citations = checked.reduce((sum, one) => sum + one.citations, 0);
  const unpinned = new Set(checked.flatMap((one) => one.unpinned)).size;
  const verdict =
    findings.length === 0
      ? 'all is well'
      : `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
  const hint =
    unpinned === 0
      ? ''
      : ` (${counted(unpinned, 'key')} without a revision, so that changes cannot be told: --fix pins them in ${lock})`;
  return `${counted(checked.length, 'document')}, ${counted(citations, 'citation')}: ${verdict}${hint}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
