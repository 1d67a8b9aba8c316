import { createHash } from 'node:crypto';
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, ReportingDescriptor, Result } from 'sarif';
import { FINDINGS, type Finding } from '../finding.ts';

/**
 * The rules.
 *
 * @param home Address of the knowledge base, whose site explains the findings: SARIF requires an absolute address (3.49.12).
 */
const rulesAt = (home: string | undefined) =>
  Object.entries(FINDINGS).map(
    ([id, { severity, means, help }]): ReportingDescriptor => ({
      id,
      name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: means },
      fullDescription: { text: `${means} ${help}` },
      help: { text: help, markdown: help },
      helpUri: home === undefined ? `urn:parley:finding:${id}` : `${home}about/citing/#${id}`,
      defaultConfiguration: { level: severity },
    }),
  );

/** The findings as a SARIF 2.1.0 log (OASIS), which GitHub's code scanning and others read. Files are named from the root of the source. */
export function sarifLog(findings: readonly Finding[], version: string, home?: string): Log {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Parley', version, rules: rulesAt(home) } },
        columnKind: 'utf16CodeUnits',
        results: numbered(findings).map(([finding, nth]) => resultOf(finding, nth)),
      },
    ],
  };
}

/** Numbers equal findings within a file, so that they can be told apart and stay the same when lines move. */
function numbered(findings: readonly Finding[]): [Finding, number][] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const same = JSON.stringify([finding.file, finding.code, finding.key, finding.revision, finding.message]);
    const nth = counts.get(same) ?? 0;
    counts.set(same, nth + 1);
    return [finding, nth];
  });
}

function resultOf(finding: Finding, nth: number): Result {
  const { code, severity, file, message, suggestion, key, revision = '', url } = finding;
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return {
    ruleId: code,
    ruleIndex: Object.keys(FINDINGS).indexOf(code),
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
    partialFingerprints: {
      'parley/v2': createHash('sha256')
        .update(JSON.stringify([file, code, key, revision, message, nth]))
        .digest('hex')
        .slice(0, 32),
    },
  };
}

/** A file relative to the root of the source, or absolute if outside (SARIF 3.4.4: with a base, the address is relative). */
function locationOf(file: string): ArtifactLocation {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  const parts = file.split(sep === '/' ? '/' : /[\\/]/);
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
