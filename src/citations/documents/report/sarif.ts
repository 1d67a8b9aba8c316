import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, ReportingDescriptor, Result } from 'sarif';
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
  const { code, severity, file, message, suggestion, key, revision = '', url } = finding;
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex(({ id }) => id === code),
    level: severity,
    message: { text: message + hint + (url === undefined ? '' : `; see ${url}`) },
    // An address that programs open must be a whole one (SARIF 3.27.28).
    ...(url !== undefined && /^https?:/.test(url) ? { hostedViewerUri: url } : {}),
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file),
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

/** A file from the root of the source, or wherever it lies (SARIF 3.4.4: with a base, the address is a relative one). */
function locationOf(file: string): ArtifactLocation {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  const parts = file.split(sep === '/' ? '/' : /[\\/]/);
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
