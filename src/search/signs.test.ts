import { describe, expect, it } from 'vitest';
import { hasSigns, signsOf } from './signs.ts';

const has = (text: string, asked: string) => hasSigns(text, signsOf(asked));

describe('signs', () => {
  it.each([
    ['returns -EINVAL, then', '-EINVAL'],
    ['x=-EINVAL;', '-einval'],
    ['by `--dry-run`', '--dry-run'],
    ['in (C++).', 'C++'],
    ['C++/C#', 'C#'],
    ['if (!*p && a==b)', '*p'],
    ['p->q->r(x)', 'q->r'],
    ['p->q', '->'],
    ['printf("%s\\n")', '%s'],
    ['all of *.c', '.c'],
    ['a.b and x.y', 'x.y'],
    ['内核->锁的C++代码', 'C++'],
    ['内核->锁的C++代码', '->'],
  ])('%j has those of %j', (text, asked) => {
    expect(signsOf(asked).size).toBeGreaterThan(0);
    expect(has(text, asked)).toBe(true);
  });

  it.each([
    ['returns EINVAL', '-EINVAL'],
    ['a dry run', '--dry-run'],
    ['in C#', 'C++'],
    ['p, q', 'p->q'],
    ['xy', 'x.y'],
  ])('%j has not those of %j', (text, asked) => {
    expect(has(text, asked)).toBe(false);
  });

  it.each([
    'Who won?',
    'One: two; three, four!',
    'drivers/ring/turn.c',
    'ada@example.org',
    '---------',
    'a (b) "c"',
    'half-way',
  ])('%j has none', (text) => {
    expect([...signsOf(text)]).toEqual([]);
  });

  it('are found in linear time', () => {
    expect(signsOf('-'.repeat(200_000)).size).toBe(0);
    expect(signsOf('->a'.repeat(100_000)).size).toBe(2);
  });
});
