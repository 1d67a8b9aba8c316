import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { FINDINGS, type Finding, type FindingCode, sarifLog } from '../src/citations/documents/index.ts';

/** The schema of SARIF 2.1.0 (JSON Schema draft 4), as a package of SARIF's own software development kit carries it. */
const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

/** Whether a log is as the schema has it; what is wrong with it otherwise. */
const faultsOf = (() => {
  const text = readFileSync(createRequire(import.meta.url).resolve(SCHEMA), 'utf8');
  // Of what draft 4 has otherwise than draft 7, this schema has but the names of itself.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(text) as Record<string, unknown>;
  const isUri = (uri: string) => URL.canParse(uri);
  const isReference = (uri: string) => /^[!#-;=?-[\]_a-z~]*$/.test(uri) && URL.canParse(uri, 'file:///root/');
  const formats = { uri: isUri, 'uri-reference': isReference, 'date-time': true } as const;
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);
  return (log: unknown) => (validate(log) ? [] : validate.errors);
})();

/** The log as it is sent. */
function sent(findings: readonly Finding[]): Log {
  return JSON.parse(JSON.stringify(sarifLog(findings, '1.2.3'))) as Log;
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const number = fc.integer({ min: 1, max: 1_000_000 });
const findings: fc.Arbitrary<Finding> = fc
  .record(
    {
      code: fc.constantFrom(...(Object.keys(FINDINGS) as FindingCode[])),
      severity: fc.constantFrom('error', 'warning'),
      key: text,
      message: text,
      suggestion: text,
      revision: text,
      file: fc.oneof(text, fc.constantFrom('a b/ü.md', '/tmp/100%.md', '../x:y.md', 'a#b?.md')),
      line: number,
      column: number,
      endLine: number,
      endColumn: number,
    },
    {
      requiredKeys: ['code', 'severity', 'key', 'message', 'file', 'line', 'column', 'endLine', 'endColumn'],
    },
  )
  .map((finding) => finding as Finding);

describe('a SARIF log', () => {
  test('is valid by the schema of SARIF 2.1.0, without findings and with any', () => {
    expect(faultsOf(sent([]))).toEqual([]);
    fc.assert(
      fc.property(fc.array(findings, { maxLength: 4 }), (some) => {
        expect(faultsOf(sent(some))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('that is damaged is not: the schema is asked', () => {
    const log = sent([]);
    expect(faultsOf({ ...log, version: '2.0.0' })).not.toEqual([]);
    expect(faultsOf({ ...log, runs: [{ results: [] }] })).not.toEqual([]);
    expect(faultsOf({ ...log, more: true })).not.toEqual([]);
  });

  test('names files from the root of the source, or by their address where they lie elsewhere', () => {
    const at = (file: string) => {
      const [finding] = fc.sample(findings, 1);
      const { artifactLocation } =
        sent([{ ...(finding as Finding), file }]).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation ??
        {};
      return artifactLocation;
    };
    expect(at('docs/a b.md')).toEqual({ uri: 'docs/a%20b.md', uriBaseId: '%SRCROOT%' });
    expect(at('/tmp/a b.md')).toEqual({ uri: 'file:///tmp/a%20b.md' });
  });
});
