/** How many tests passed and failed. A step without tests of its own counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What of Vitest's JSON report is counted. */
interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numTotalTests: number;
}

/**
 * The counts of a Vitest run. A test that was skipped has not passed, so it counts as failed, and so does one more thing
 * where the run failed outside of its tests (a file that does not load, a setup that throws, a report that is missing).
 * @param report text of Vitest's JSON report; empty where there is none
 * @param exitCode of the run
 */
export function countsOf(report: string, exitCode: number): Counts {
  if (report === '') return { passed: 0, failed: 1 };
  const { success, numPassedTests, numTotalTests } = JSON.parse(report) as VitestReport;
  const failed = numTotalTests - numPassedTests;
  const failedOutside = failed === 0 && (!success || exitCode !== 0 || numTotalTests === 0);
  return { passed: numPassedTests, failed: failedOutside ? 1 : failed };
}

/** The last line that `npm test` prints. */
export function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
