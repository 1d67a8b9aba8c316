import { describe, expect, it } from 'vitest';
import { FINDINGS, type Finding } from '../finding.ts';
import { annotation } from './annotations.ts';
import { sarifLog } from './sarif.ts';
import { findingText } from './text.ts';

const finding: Finding = {
  code: 'unknown-key',
  severity: 'error',
  key: 'one-rnig',
  message: 'there is no "one-rnig", 100%',
  suggestion: 'one-ring',
  file: 'docs/a,b: c.md',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 13,
};

describe('a finding', () => {
  it('is a line for a person', () => {
    expect(findingText(finding)).toBe(
      'docs/a,b: c.md:3:5: error: there is no "one-rnig", 100%; did you mean "one-ring"? [unknown-key]',
    );
  });

  it('is a workflow command for GitHub, in which nothing ends it early', () => {
    expect(annotation({ ...finding, message: 'two\nlines' })).toBe(
      '::error file=docs/a%2Cb%3A c.md,line=3,endLine=3,col=5,endColumn=13,title=Citation%3A unknown-key::two%0Alines; did you mean "one-ring"?',
    );
    expect(annotation(finding)).toContain('100%25');
  });

  it('is a result of SARIF, by a rule of the log', () => {
    const log = sarifLog([finding], '1.2.3');
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(Object.keys(FINDINGS));
    const [result] = run?.results ?? [];
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('unknown-key');
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'docs/a%2Cb%3A%20c.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 13 },
    });
  });
});
