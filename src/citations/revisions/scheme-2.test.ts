import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { targetYaml } from '../../../tests/support/target-yaml.ts';
import { type Entry, RELATIONS, readEntry, type Target } from '../../entries/index.ts';
import { buildKnowledge } from '../../knowledge/index.ts';
import { currentRevisions } from './current.ts';
import { schemeOf } from './words.ts';

const POST = 'posts/2020-03-02-a-author-000001.mdx';
const ENOUGH = '2020-03-02-a-author-000001#enough';
const BURDEN = '2020-03-02-a-author-000001#burden';
const SECOND: Files = { ...SMALL, 'parley.yaml': 'format: 2\n' };

interface Drawn {
  readonly id: string;
  readonly by: string;
  readonly targets: readonly Target[];
}

/** Arguments that point at two positions that say the same, and at each other, at random: circles and all. */
const drawnDebate = fc
  .array(
    fc.record({
      by: fc.constantFrom('a-author', 'b-writer'),
      targets: fc.array(fc.record({ relation: fc.constantFrom(...RELATIONS), at: fc.nat() }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { maxLength: 7 },
  )
  .map((drawn) => {
    const keys = ['one-ring', 'two-rings', ...drawn.map((_, index) => `rings#a-${index}`)];
    return drawn.map(({ by, targets }, index): Drawn => {
      const aimed = targets.map(({ relation, at }) => ({ relation, target: keys[at % keys.length] ?? '' }));
      return { id: `a-${index}`, by, targets: aimed };
    });
  });

/** A folder of format 2 with these arguments alone, by their ids in the debate. */
function filesOf(list: readonly Drawn[], more = ''): Files {
  const yaml = list.map(
    ({ id, by, targets }) =>
      `  - id: ${id}\n${targetYaml(targets)}    gist: Said.\n    citesMessage: m@example.org\n    by: ${by}\n    date: 2020-01-01\n`,
  );
  const { [POST]: _post, ...rest } = SECOND;
  const files = {
    ...rest,
    'people/b-writer.mdx': '---\nname: B. Writer\n---\n',
    'positions/one-ring.mdx': (rest['positions/one-ring.mdx'] ?? '').replace(/\n\nSaid so[\s\S]*$/, '\n'),
    'positions/two-rings.mdx': (rest['positions/two-rings.mdx'] ?? '').replace(
      'Two rings are needed.',
      'One ring is enough.',
    ),
  };
  const own = yaml.length === 0 ? '' : `arguments:\n${yaml.join('')}`;
  return edited(files, 'debates/rings.mdx', 'concepts: [ring]\n', `concepts: [ring]\n${more}${own}`);
}

function revisionsOf(files: Files): Record<string, string> {
  const kb = knowledgeOf(files);
  expect(kb.problems.filter(({ code }) => code !== 'argument-circle')).toEqual([]);
  return Object.fromEntries([...currentRevisions(kb)].map(([key, { revision }]) => [key, revision]));
}

/** Keys whose revision an edit changes. */
function changedBy(before: Files, after: Files): string[] {
  const [was, is] = [revisionsOf(before), revisionsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => was[key] !== is[key]).sort();
}

describe('a revision of scheme 2', () => {
  it('is the same on every machine and for good', () => {
    expect(revisionsOf(SECOND)).toMatchInlineSnapshot(`
      {
        "2020-03-02-a-author-000001#burden": "14d1fb7b71",
        "2020-03-02-a-author-000001#burden/words": "b9fc766111",
        "2020-03-02-a-author-000001#enough": "b5b0b3106c",
        "2020-03-02-a-author-000001#enough/words": "464a0a1182",
        "one-ring": "7285559fb1",
        "two-rings": "7fab7c79bd",
      }
    `);
  });

  it('that is the same always has the same standing, with several targets and circles', () => {
    const standings = new Map<string, string>();
    fc.assert(
      fc.property(drawnDebate, (list) => {
        for (const { revision, standing = '' } of currentRevisions(knowledgeOf(filesOf(list))).values()) {
          expect(standings.get(revision) ?? standing).toBe(standing);
          standings.set(revision, standing);
        }
      }),
      { numRuns: 600 },
    );
    expect(new Set(standings.values()).size).toBeGreaterThan(5);
  });

  it('does not depend on the order of arguments, nor on that of their targets', () => {
    const shuffled = drawnDebate.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((one) => {
            const byTarget = new Map(one.targets.toReversed().map((aim) => [aim.target, aim]));
            return { ...one, targets: [...byTarget.values()] };
          }),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(revisionsOf(filesOf(other))).toEqual(revisionsOf(filesOf(list)));
      }),
    );
  });

  it('stays where arguments, positions and the debate are renamed', () => {
    fc.assert(
      fc.property(drawnDebate, (list) => {
        const target = (key: string) => (key === 'one-ring' ? 'a-ring' : key.replace('rings#a-', 'hoops#b-'));
        const before = revisionsOf(filesOf(list));
        const renamed = list.map(({ id, by, targets }) => ({
          id: id.replace('a-', 'b-'),
          by,
          targets: targets.map((aim) => ({ ...aim, target: target(aim.target) })),
        }));
        const {
          'debates/rings.mdx': debate = '',
          'positions/one-ring.mdx': position = '',
          ...rest
        } = filesOf(renamed, 'aliases: [rings]\n');
        const after = revisionsOf({
          ...rest,
          'debates/hoops.mdx': debate
            .replace(/id: b-(\d+)\n/g, 'id: b-$1\n    aliases: [a-$1]\n')
            .replace('[[one-ring]]', '[[a-ring]]'),
          'positions/a-ring.mdx': position.replace('debate:', 'aliases: [one-ring]\ndebate:'),
        });
        const expected = Object.entries(before).map(([key, revision]) => [target(key), revision]);
        expect(after).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('changes with a target that comes or goes, up to every target', () => {
    const after = edited(SECOND, POST, 'supports: one-ring', 'supports: one-ring\n    objectsTo: two-rings');
    expect(changedBy(SECOND, after)).toEqual([ENOUGH, 'one-ring', 'two-rings']);
  });

  it('changes for all of a circle, and above it, with whatever happens in it or to it', () => {
    const arg = (id: string, targets: Target[]): Drawn => ({ id, by: 'a-author', targets });
    const attack = (target: string): Target => ({ relation: 'objectsTo', target });
    const circle = [
      arg('a', [attack('one-ring'), attack('rings#b')]),
      arg('b', [attack('rings#c')]),
      arg('c', [attack('rings#a')]),
      arg('d', [attack('two-rings')]),
    ];
    const before = filesOf(circle);
    const all = ['one-ring', 'rings#a', 'rings#b', 'rings#c'];
    expect(changedBy(before, filesOf([...circle, arg('e', [attack('rings#b')])]))).toEqual([
      ...all,
      'rings#e',
    ]);
    const reworded = edited(
      before,
      'debates/rings.mdx',
      'objectsTo: "rings#c"\n    gist: Said.',
      'objectsTo: "rings#c"\n    gist: Said so.',
    );
    expect(changedBy(before, reworded)).toEqual(all);
  });

  it('has the hash of the words, whatever their layout', () => {
    const after = edited(
      SECOND,
      POST,
      'exact: One ring is enough for all we do.',
      'exact: >-\n      One ring  is enough\n      for all we do.',
    );
    expect(changedBy(SECOND, after)).toEqual([]);
    const other = edited(SECOND, POST, 'exact: A second ring is a burden.', 'exact: A second ring is');
    expect(changedBy(SECOND, other)).toEqual([BURDEN, `${BURDEN}/words`, 'two-rings']);
  });

  it('names the author by the first id', () => {
    const files: Files = { ...SECOND };
    const { 'people/a-author.mdx': person = '', ...rest } = files;
    const renamed = {
      ...rest,
      'people/an-author.mdx': person.replace('---\n', '---\naliases: [a-author]\n'),
      [POST]: (rest[POST] ?? '').replace('from: a-author', 'from: an-author'),
    };
    expect(changedBy(SECOND, renamed)).toEqual([]);
  });

  it('is what a folder of format 1 has of several targets and what they lead to, and of nothing else', () => {
    const files = edited(SMALL, POST, 'supports: one-ring', 'supports: [one-ring, two-rings]');
    const schemes = [...currentRevisions(knowledgeOf(files))].map(([key, { words }]) => [
      key,
      schemeOf(words),
    ]);
    expect(Object.fromEntries(schemes)).toEqual({
      [BURDEN]: 1,
      [`${BURDEN}/words`]: 1,
      [ENOUGH]: 2,
      [`${ENOUGH}/words`]: 2,
      'one-ring': 2,
      'two-rings': 2,
    });
  });

  it('is made of a chain of a hundred thousand arguments', () => {
    const files = filesOf([
      { id: 'a-0', by: 'a-author', targets: [{ relation: 'objectsTo', target: 'one-ring' }] },
    ]);
    const entries = Object.entries(files).flatMap(([file, source]): Entry[] => {
      if (file === 'parley.yaml') return [];
      const entry = readEntry(file.split('/')[0] as never, file, source);
      return 'problems' in entry ? [] : [entry];
    });
    const chained = entries.map((entry) => {
      if (!('issues' in entry.data)) return entry;
      const [first] = entry.data.arguments;
      const list = Array.from({ length: 100_000 }, (_, at) => ({
        ...first,
        id: `a-${at}`,
        objectsTo: at === 0 ? 'one-ring' : `rings#a-${at - 1}`,
      }));
      return { ...entry, data: { ...entry.data, arguments: list } } as Entry;
    });
    const kb = buildKnowledge({ entries: chained, problems: [] }, { whole: false });
    const revisions = currentRevisions(kb, 2);
    expect(revisions.size).toBe(100_002);
    expect(revisions.get('one-ring')?.standing).toBe('stands');
  });
});
