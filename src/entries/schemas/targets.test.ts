import { describe, expect, it } from 'vitest';
import { readEntry } from '../read-entry.ts';
import { targetsOf } from './targets.ts';

/** What is wrong with a debate's argument that has these lines, and where: the first of them is line 11. */
function problemsOf(lines: string): string[] {
  const source = `---
title: Rings
question: How many?
summary: Rings.
status: open
outcome: None.
issues:
  - { id: how-many, question: How many? }
arguments:
  - id: a
${lines}    gist: Said.
    citesMessage: m@example.org
    by: a-author
    date: 2020-01-01
---
`;
  const entry = readEntry('debates', 'debates/rings.mdx', source);
  return 'problems' in entry ? entry.problems.map(({ line, message }) => `${line} ${message}`) : [];
}

describe('the targets of an argument', () => {
  it('are one or several, under one relation or several', () => {
    expect(problemsOf('    supports: one-ring\n')).toEqual([]);
    expect(problemsOf('    supports: [one-ring, rings#b]\n    objectsTo: two-rings\n')).toEqual([]);
    expect(problemsOf('    objectsTo:\n      - two-rings\n      - rings#b\n')).toEqual([]);
  });

  it('come by relation, then in the order of their list, each with its place', () => {
    expect(targetsOf({ objectsTo: 'c', supports: ['b', 'a'] })).toEqual([
      { relation: 'supports', target: 'b', path: ['supports', 0] },
      { relation: 'supports', target: 'a', path: ['supports', 1] },
      { relation: 'objectsTo', target: 'c', path: ['objectsTo'] },
    ]);
  });

  it.each([
    ['none', '', /^10 .*needs a target: at least one of supports, objectsTo/],
    ['an empty list', '    supports: []\n', /^11 .*supports: is an empty list: name a target/],
    ['a number', '    supports: 7\n', /^11 .*supports: must be one target or a list of targets/],
    ['a mapping', '    supports: { a: b }\n', /^11 .*must be one target or a list of targets/],
    [
      'a number in a list',
      '    supports:\n      - one-ring\n      - 7\n',
      /^13 .*supports\.1: YAML reads 7 as the number 7: write - '7'/,
    ],
    [
      'no id in a list',
      '    supports:\n      - One ring\n',
      /^12 .*supports\.0 \("One ring"\): must be a position's id/,
    ],
    [
      'one twice',
      '    supports:\n      - one-ring\n      - one-ring\n',
      /^13 .*"one-ring" stands twice under supports: name it once/,
    ],
    [
      'one under two relations',
      '    supports: one-ring\n    objectsTo: one-ring\n',
      /^12 .*"one-ring" stands under supports and under objectsTo: an argument bears on a target in one way/,
    ],
  ])('are told in a sentence, at their line, where there is %s', (_what, lines, told) => {
    const problems = problemsOf(lines);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
  });
});
