/** How many tests passed, failed and were skipped. A step without tests of its own counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What of Vitest's JSON report is counted. */
interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly numPendingTests?: number;
}

/**
 * The counts of a Vitest run. A test that was skipped has not passed, so it counts as failed unless the run may skip, and so does one more thing
 * where the run failed outside of its tests (a file that does not load, a setup that throws, a report that is missing).
 * @param report text of Vitest's JSON report; empty where there is none
 * @param exitCode of the run
 * @param maySkip True where tests may be skipped for want of a program.
 */
export function countsOf(report: string, exitCode: number, maySkip = false): Counts {
  if (report === '') return { passed: 0, failed: 1, skipped: 0 };
  const { success, numPassedTests, numTotalTests, numPendingTests = 0 } = JSON.parse(report) as VitestReport;
  const skipped = maySkip ? numPendingTests : 0;
  const failed = numTotalTests - numPassedTests - skipped;
  const failedOutside = failed === 0 && (!success || exitCode !== 0 || numTotalTests === 0);
  return { passed: numPassedTests, failed: failedOutside ? 1 : failed, skipped };
}

/** The last line that `npm test` prints. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
