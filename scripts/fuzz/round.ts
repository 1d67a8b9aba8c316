import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** A test file that failed, or did not end, with a seed. */
export interface Failure {
  readonly file: string;
  readonly seed: number;
}

/** Test files in one run of Vitest: few enough to keep to a time limit. */
const AT_ONCE = 8;

/** Runs test files with a seed, their output passed through; begins none after `end` (milliseconds since 1970). Returns those that failed. */
export function runRound(files: readonly string[], seed: number, end: number): Failure[] {
  const failures: Failure[] = [];
  for (let at = 0; at < files.length && Date.now() < end; at += AT_ONCE)
    for (const file of failedIn(files.slice(at, at + AT_ONCE), seed)) failures.push({ file, seed });
  return failures;
}

function failedIn(files: readonly string[], seed: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'parley-fuzz-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=agent', '--reporter=json', `--outputFile.json=${report}`];
    const { status, error } = spawnSync('vitest', ['run', ...reporters, ...files], {
      stdio: 'inherit',
      env: { ...process.env, PARLEY_SEED: String(seed) },
    });
    if (error) throw error;
    if (status === 0) return [];
    const failed = existsSync(report) ? failedFiles(readFileSync(report, 'utf8')) : [];
    // Without a report it is unknown which file ended the run, so all of them count as failed.
    return failed.length > 0 ? failed : files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The test files that failed, of vitest's report as JSON, as paths from the working directory. */
export function failedFiles(report: string): string[] {
  const { testResults } = JSON.parse(report) as { testResults: { name: string; status: string }[] };
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative('', name));
}
