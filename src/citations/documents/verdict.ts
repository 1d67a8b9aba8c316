import { FINDINGS, type Finding, type FindingCode } from './finding.ts';

/** A finding without its position. */
export type Verdict = Omit<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A finding with the severity of its code. */
export function verdict(code: FindingCode, key: string, message: string, revision?: string): Verdict {
  return {
    code,
    severity: FINDINGS[code].severity,
    key,
    message,
    ...(revision === undefined ? {} : { revision }),
  };
}
