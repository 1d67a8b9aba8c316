import type { Log, ReportingDescriptor, Result } from 'sarif';
import { FINDINGS, type Finding } from '../finding.ts';

const RULES = Object.entries(FINDINGS).map(
  ([id, { severity, means }]): ReportingDescriptor => ({
    id,
    shortDescription: { text: means },
    defaultConfiguration: { level: severity },
  }),
);

/** The findings as a SARIF 2.1.0 log (OASIS), which GitHub's code scanning and others read. Files are named from the root of the source. */
export function sarifLog(findings: readonly Finding[], version: string): Log {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Parley', version, rules: RULES } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(resultOf),
      },
    ],
  };
}

function resultOf(finding: Finding): Result {
  const { code, severity, file, message, suggestion, key, revision = '' } = finding;
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex(({ id }) => id === code),
    level: severity,
    message: { text: message + hint },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.endLine,
            endColumn: finding.endColumn,
          },
        },
      },
    ],
    partialFingerprints: { 'parley/v1': `${code}:${key}@${revision}` },
  };
}

function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
