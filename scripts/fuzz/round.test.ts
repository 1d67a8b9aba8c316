import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { failedFiles, runRound } from './round.ts';

test('the files that failed are told by their paths', () => {
  const report = JSON.stringify({
    testResults: [
      { name: resolve('tests/a.test.ts'), status: 'failed' },
      { name: resolve('tests/b.test.ts'), status: 'passed' },
    ],
  });
  expect(failedFiles(report)).toEqual(['tests/a.test.ts']);
});

test('no file is begun when the time is over', () => {
  expect(runRound(['tests/none.test.ts'], 1, Date.now() - 1)).toEqual([]);
});
