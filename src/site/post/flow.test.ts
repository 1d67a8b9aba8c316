import { describe, expect, test } from 'vitest';
import { flowOf } from './flow.ts';

const run = (...contents: string[]) => ({
  kind: 'prose' as const,
  language: '',
  lines: contents.map((content, line) => ({ line, marks: '', content })),
});
const kept = (...contents: string[]) => flowOf(run(...contents))?.map(({ start }) => start);

describe('lines of prose', () => {
  test('that were full run on', () => {
    expect(
      kept(
        'The kernel keeps the state of every device that the guest may see, and',
        'the interface must therefore say which of them is meant. Whether that is',
        'enough is another question.',
      ),
    ).toEqual([]);
  });
  test('that an editor broke early run on where the sentence does', () => {
    expect(
      kept(
        'In such a system the receiver is made to be near the other end, no reason to',
        'have an input stage that is sensitive in the',
        'usual sense. So other goals than those of a typical system count here, as said.',
      ),
    ).toEqual([]);
  });
  test('keep the end that the author meant', () => {
    const first = 'The first of these sentences fills its line to the very end of it, so';
    const second = 'that it goes on here, and here it ends.';
    expect(
      kept(first, second, 'Then another line begins that is rather long in the same way as the first'),
    ).toEqual([first.length + 1 + second.length]);
  });
  test('of a verse, an address or a list of names stand as sent', () => {
    expect(kept('Ann Ames', '12 Long Street', 'Somewhere')).toBeUndefined();
    expect(flowOf(run('one line'))).toBeUndefined();
    expect(flowOf({ ...run('x'.repeat(70), 'y'.repeat(70)), kind: 'fixed' })).toBeUndefined();
  });
});
