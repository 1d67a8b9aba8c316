import { expect, test } from 'vitest';
import { closingLine, countsOf } from './count.ts';

function report(
  numPassedTests: number,
  numTotalTests: number,
  success = numPassedTests === numTotalTests,
): string {
  return JSON.stringify({ success, numPassedTests, numTotalTests });
}

test('counts what passed and what failed', () => {
  expect(countsOf(report(5, 7), 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('a skipped test has not passed', () => {
  expect(countsOf(report(5, 6, true), 0)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a skipped test of a run that may skip is told apart', () => {
  const skipped = JSON.stringify({ success: true, numPassedTests: 5, numTotalTests: 7, numPendingTests: 2 });
  expect(countsOf(skipped, 0, true)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countsOf(skipped, 0)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('a run that failed outside of its tests has failed', () => {
  expect(countsOf(report(5, 5, false), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(countsOf(report(5, 5), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a run that found no test or left no report has failed', () => {
  expect(countsOf(report(0, 0), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countsOf('', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line is plain', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 0, skipped: 3 })).toBe('12 passed, 0 failed, 3 skipped');
});
