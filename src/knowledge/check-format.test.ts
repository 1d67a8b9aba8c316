import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';

const POST = 'posts/2020-03-02-a-author-000001.mdx';
const SECOND = { 'parley.yaml': 'format: 2\n' };
const problemsOf = (files: typeof SMALL) =>
  knowledgeOf({ 'parley.yaml': '', ...files }).problems.map(
    ({ file, line, severity, message }) => `${file}:${line}: ${severity ?? 'error'}: ${message}`,
  );

describe('a folder of format 1', () => {
  it('cannot have an argument with several targets: it must be upgraded first', () => {
    const files = edited(
      SMALL,
      POST,
      'objectsTo: two-rings',
      'objectsTo: two-rings\n    qualifies: one-ring',
    );
    expect(problemsOf(files)).toEqual([
      `${POST}:18: error: "burden" has several targets, which a folder of format 1 cannot have: run npm run upgrade -- --write, or leave it one`,
    ]);
    expect(problemsOf({ ...files, ...SECOND })).toEqual([]);
  });

  it('is told once of the fields of a later format, by the first and how many more there are', () => {
    const one = edited(
      SMALL,
      'positions/one-ring.mdx',
      'title: One ring',
      'title: One ring\nclaim: One will do.',
    );
    const says = 'of format 2, and the folder is of format 1: npm run upgrade shows what an upgrade changes';
    expect(problemsOf(one)).toEqual([`positions/one-ring.mdx:3: warning: claim is a field ${says}`]);
    const more = edited(
      one,
      'debates/rings.mdx',
      '  - id: how-many',
      '  - id: how-many\n    rivals: false\n    result: None yet.',
    );
    expect(problemsOf(more)).toEqual([
      `debates/rings.mdx:10: warning: result is a field ${says.replace('format 2,', 'format 2, and 2 more,')}`,
    ]);
    expect(problemsOf({ ...more, ...SECOND })).toEqual([]);
  });

  it('is told nothing where it has none', () => {
    expect(problemsOf(SMALL)).toEqual([]);
  });
});
