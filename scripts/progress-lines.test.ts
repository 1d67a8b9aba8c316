import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { A_SECOND, progressLines, soFar } from './progress-lines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function told() {
  const lines: string[] = [];
  return { lines, progress: progressLines((line) => void lines.push(line), A_SECOND) };
}

test('what takes less than a second says nothing', () => {
  const { lines, progress } = told();
  progress.now('reading entries');
  vi.advanceTimersByTime(900);
  progress.stop();
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([]);
});

test('a line after the first second, then at most one in ten seconds, of what is done then', () => {
  const { lines, progress } = told();
  progress.now('reading entries');
  vi.advanceTimersByTime(2000);
  progress.now('making pages');
  expect(lines).toEqual(['reading entries']);
  for (let done = 0; done <= 5000; done += 100) {
    progress.now(soFar('writing posts', done, 10_870));
    vi.advanceTimersByTime(400);
  }
  progress.stop();
  expect(lines).toEqual([
    'reading entries',
    'writing posts 2,200 of 10,870',
    'writing posts 4,700 of 10,870',
  ]);
});

test('what stays the same is said once', () => {
  const { lines, progress } = told();
  progress.now('indexing');
  vi.advanceTimersByTime(60_000);
  progress.stop();
  expect(lines).toEqual(['indexing']);
});
