import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { currentRevisions } from './current.ts';

const POST = 'posts/2020-03-02-a-author-000001.mdx';
const ENOUGH = '2020-03-02-a-author-000001#enough';
const BURDEN = '2020-03-02-a-author-000001#burden';

function revisionsOf(files: Files): Record<string, string> {
  const kb = knowledgeOf(files);
  expect(kb.problems.filter(({ code }) => code !== 'argument-circle')).toEqual([]);
  return Object.fromEntries([...currentRevisions(kb)].map(([key, { revision }]) => [key, revision]));
}

/** Keys whose revision an edit changes. */
function changedBy(file: string, from: string, to: string): string[] {
  const before = revisionsOf(SMALL);
  const after = revisionsOf(edited(SMALL, file, from, to));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .sort();
}

describe('a revision', () => {
  it('is had by positions, arguments and evidence', () => {
    expect(Object.keys(revisionsOf(SMALL)).sort()).toEqual(
      [BURDEN, `${BURDEN}/words`, ENOUGH, `${ENOUGH}/words`, 'one-ring', 'two-rings'].sort(),
    );
    for (const revision of Object.values(revisionsOf(SMALL))) expect(revision).toMatch(/^[0-9a-f]{10}$/);
  });

  it('is the same on every machine and for good', () => {
    expect(revisionsOf(SMALL)['two-rings']).toMatchInlineSnapshot(`"8c7dec5fde"`);
  });

  it('changes with the statement, and nothing else changes', () => {
    expect(changedBy('positions/one-ring.mdx', 'One ring is enough.', 'One ring will do.')).toEqual([
      'one-ring',
    ]);
  });

  it('changes with the question of the issue, for every answer to it', () => {
    expect(changedBy('debates/rings.mdx', 'How many rings does', 'How many rings, then, does')).toEqual([
      'one-ring',
      'two-rings',
    ]);
  });

  it('changes with supersession', () => {
    expect(
      changedBy('positions/two-rings.mdx', 'issue: how-many', 'issue: how-many\nsupersededBy: one-ring'),
    ).toEqual(['two-rings']);
  });

  it('changes with the gist of an argument, up to the position', () => {
    expect(changedBy(POST, 'One suffices.', 'One is plenty.')).toEqual([ENOUGH, 'one-ring']);
  });

  it('changes with the evidence, for the evidence too', () => {
    expect(changedBy(POST, 'exact: A second ring is a burden.', 'exact: A second ring is')).toEqual([
      BURDEN,
      `${BURDEN}/words`,
      'two-rings',
    ]);
  });

  it('changes with an answer to an argument, up to the position', () => {
    const answer = `  - id: not-so\n    qualifies: ${BURDEN}\n    gist: Not always.\n    exact: all we do\n---\n`;
    const after = edited(SMALL, POST, '---\n\nOne ring', `${answer}\nOne ring`);
    const [now, then] = [revisionsOf(after), revisionsOf(SMALL)];
    expect(Object.keys(then).filter((key) => then[key] !== now[key])).toEqual([BURDEN, 'two-rings']);
  });

  it.each([
    ['the title', 'positions/one-ring.mdx', 'title: One ring', 'title: The one ring'],
    ['the body', 'positions/one-ring.mdx', 'Said so:', 'It was said:'],
    ['the concepts', 'positions/one-ring.mdx', 'concepts: [ring]\n', ''],
    ['layout', 'positions/one-ring.mdx', 'One ring is enough.', '>-\n  One ring\n  is  enough.'],
    ['a remark', POST, 'gist: One suffices.', 'gist: One suffices.\n    note: Mind this.'],
    ['the encoding of a letter', 'people/a-author.mdx', 'A. Author', 'A. Áuthor'],
  ])('does not change with %s', (_what, file, from, to) => {
    expect(changedBy(file, from, to)).toEqual([]);
  });

  it('does not depend on the order of files', () => {
    const all = Object.entries(SMALL);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (files) => {
        expect(revisionsOf(Object.fromEntries(files))).toEqual(revisionsOf(SMALL));
      }),
      { numRuns: 20 },
    );
  });

  it('stays where a position is renamed, and what points at it keeps its own', () => {
    const { 'positions/two-rings.mdx': file = '', ...rest } = SMALL;
    const renamed = edited(
      { ...rest, 'positions/a-pair.mdx': file.replace('debate:', 'aliases: [two-rings]\ndebate:') },
      POST,
      'objectsTo: two-rings',
      'objectsTo: a-pair',
    );
    const { 'two-rings': before, ...others } = revisionsOf(SMALL);
    expect(revisionsOf(renamed)).toEqual({ ...others, 'a-pair': before });
  });

  it('stays where an argument is renamed', () => {
    const renamed = revisionsOf(edited(SMALL, POST, 'id: burden', 'id: a-burden\n    aliases: [burden]'));
    const before = revisionsOf(SMALL);
    expect(renamed['2020-03-02-a-author-000001#a-burden']).toBe(before[BURDEN]);
    expect(renamed['two-rings']).toBe(before['two-rings']);
  });

  it('is had by arguments that attack each other in a circle, whichever is read first', () => {
    const circle = (first: string, second: string) =>
      revisionsOf({
        ...SMALL,
        'posts/2020-03-03-a-author-000002.mdx': postFile(
          '2020-03-03-a-author-000002',
          'Yes. No.\n',
          `arguments:\n${[first, second].map((id) => `  - id: ${id}\n    objectsTo: 2020-03-03-a-author-000002#${id === 'yes' ? 'no' : 'yes'}\n    gist: ${id}.\n    exact: ${id === 'yes' ? 'Yes.' : 'No.'}\n`).join('')}`,
        ),
      });
    expect(circle('yes', 'no')).toEqual(circle('no', 'yes'));
  });
});

/** A debate of arguments drawn at random: each points at a position or at one drawn before it. */
const debate = fc
  .array(
    fc.record({
      at: fc.nat(),
      relation: fc.constantFrom('supports', 'objectsTo', 'qualifies', 'concedes', 'corrects'),
      by: fc.constantFrom('a-author', 'b-writer'),
    }),
    { maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ at, relation, by }, index) => {
      const place = at % (index + 1);
      return {
        id: `argument-${index}`,
        by,
        relation,
        target: place === 0 ? 'one-ring' : `rings#argument-${place - 1}`,
      };
    }),
  );

function filesOf(list: readonly { id: string; by: string; relation: string; target: string }[]): Files {
  const yaml = list.map(
    ({ id, by, relation, target }) =>
      `  - id: ${id}\n    ${relation}: ${target}\n    gist: Said.\n    citesMessage: m@example.org\n    by: ${by}\n    date: 2020-01-01\n`,
  );
  return edited(
    { ...SMALL, 'people/b-writer.mdx': '---\nname: B. Writer\n---\n' },
    'debates/rings.mdx',
    'concepts: [ring]\n',
    yaml.length === 0 ? 'concepts: [ring]\n' : `arguments:\n${yaml.join('')}`,
  );
}

describe('the same revision', () => {
  it('always has the same standing', () => {
    const standings = new Map<string, string>();
    fc.assert(
      fc.property(debate, (list) => {
        for (const { revision, standing = '' } of currentRevisions(knowledgeOf(filesOf(list))).values()) {
          expect(standings.get(revision) ?? standing).toBe(standing);
          standings.set(revision, standing);
        }
      }),
      { numRuns: 400 },
    );
    expect(new Set(standings.values()).size).toBeGreaterThan(4);
  });
});
