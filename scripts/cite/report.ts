import {
  annotation,
  type CheckedDocument,
  findingText,
  sarifLog,
} from '../../src/citations/documents/index.ts';
import { VERSION } from '../version.ts';

/** The forms of a report. */
export type Report = 'text' | 'json' | 'sarif' | 'github';

/** What the check of documents found, as it is printed. */
export function reported(form: Report, checked: readonly CheckedDocument[]): string {
  const findings = checked.flatMap((one) => one.findings);
  switch (form) {
    case 'text':
      return findings.map((finding) => `${findingText(finding)}\n`).join('');
    case 'github':
      return findings.map((finding) => `${annotation(finding)}\n`).join('');
    case 'json':
      return `${JSON.stringify({ documents: checked.map(({ file, citations, unpinned }) => ({ file, citations, unpinned })), findings }, null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifLog(findings, VERSION), null, 2)}\n`;
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
  return `${counted(checked.length, 'document')}, ${counted(citations, 'citation')}: ${verdict}${hint}\n`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
