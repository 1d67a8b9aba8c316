import { expect, test } from 'vitest';
import { skippedLine } from './skipped-line.ts';

test('what was skipped is named once, with its place in the source where it has one', () => {
  expect(skippedLine({ file: 'a.mbox', offset: 0, reason: 'a.mbox: it is not there' })).toBe(
    'skipped a.mbox: it is not there',
  );
  expect(skippedLine({ file: 'a.mbox', offset: 120, reason: 'It has no header.' })).toBe(
    'skipped a.mbox at byte 120: It has no header.',
  );
});
