import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { targetYaml } from '../../tests/support/target-yaml.ts';
import { RELATIONS, type Target } from '../entries/index.ts';
import { argumentTree, type TreeItem } from './argument-tree.ts';
import { positionsAbove, relationTo } from './targets.ts';

const POST = '2020-03-02-a-author-000001';
const FILE = `posts/${POST}.mdx`;
const two = edited(SMALL, FILE, 'supports: one-ring', 'supports: one-ring\n    objectsTo: two-rings');

describe('an argument with several targets', () => {
  const kb = knowledgeOf(two);
  const argument = kb.arguments.get(`${POST}#enough`);

  it('stands below each, by its relation to it', () => {
    expect(kb.problems).toEqual([]);
    expect(kb.positions.get('one-ring')?.supports).toEqual([`${POST}#enough`]);
    expect(kb.positions.get('two-rings')?.objections).toEqual([`${POST}#enough`, `${POST}#burden`]);
    expect(argument && [relationTo(argument, 'one-ring'), relationTo(argument, 'two-rings')]).toEqual([
      'supports',
      'objectsTo',
    ]);
    expect(positionsAbove(kb, `${POST}#enough`)).toEqual(['one-ring', 'two-rings']);
  });

  it('attacks what it objects to, and nothing that it supports', () => {
    expect(kb.positions.get('two-rings')?.standing).toBe('answered');
    expect(kb.positions.get('one-ring')?.standing).toBe('stands');
  });

  it('is told where two names of one target stand under two relations', () => {
    const renamed = edited(
      two,
      'positions/two-rings.mdx',
      'debate: rings',
      'debate: rings\naliases: [a-pair]',
    );
    const file = edited(
      renamed,
      FILE,
      'objectsTo: two-rings',
      'objectsTo: [two-rings]\n    corrects: a-pair',
    );
    expect(knowledgeOf(file).problems).toMatchObject([
      {
        code: 'repeated-target',
        file: FILE,
        line: 15,
        message:
          '"enough": "two-rings" and "a-pair" are one target, which stands under objectsTo and under corrects: an argument bears on a target in one way, so keep the one that holds',
      },
    ]);
  });

  it('is told of each target that does not exist, at its line', () => {
    const file = edited(SMALL, FILE, 'supports: one-ring', 'supports:\n      - one-ring\n      - tow-rings');
    expect(knowledgeOf(file).problems).toMatchObject([
      {
        code: 'broken-reference',
        line: 15,
        suggestion: 'two-rings',
        message: 'arguments.supports: there is no "tow-rings"',
      },
    ]);
  });
});

/** A knowledge base of arguments that point at each other and at two positions at random, circles and all. */
const graph = fc
  .array(
    fc.array(fc.record({ relation: fc.constantFrom(...RELATIONS), at: fc.nat() }), {
      minLength: 1,
      maxLength: 4,
    }),
    { maxLength: 12 },
  )
  .map((drawn) => {
    const keys = ['one-ring', 'two-rings', ...drawn.map((_, index) => `rings#a-${index}`)];
    return filesWith(
      drawn.map((targets) =>
        targets.map(({ relation, at }) => ({ relation, target: keys[at % keys.length] ?? '' })),
      ),
    );
  });

function filesWith(list: readonly (readonly Target[])[]): Files {
  const yaml = list.map(
    (targets, index) =>
      `  - id: a-${index}\n${targetYaml(targets)}    gist: Said.\n    citesMessage: m@example.org\n    by: a-author\n    date: 2020-01-01\n`,
  );
  const own = yaml.length === 0 ? '' : `arguments:\n${yaml.join('')}`;
  return edited(SMALL, 'debates/rings.mdx', 'concepts: [ring]\n', `concepts: [ring]\n${own}`);
}

function itemsOf(tree: readonly TreeItem[], under: string): { under: string; item: TreeItem }[] {
  return tree.flatMap((item) => [{ under, item }, ...itemsOf(item.answers, item.argument.key)]);
}

describe('the tree of arguments', () => {
  it('shows each below each of its targets once, with its relation to it, whatever the circles', () => {
    fc.assert(
      fc.property(graph, (files) => {
        const kb = knowledgeOf(files);
        expect(kb.problems.filter(({ code }) => code !== 'argument-circle')).toEqual([]);
        for (const { id, descendants, supports, objections, remarks } of kb.positions.values()) {
          const items = itemsOf(
            argumentTree(kb, [...supports, ...objections, ...remarks], { under: id }),
            id,
          );
          const below = new Set([id, ...descendants]);
          const pairs = descendants.flatMap((key) =>
            (kb.arguments.get(key)?.targets ?? [])
              .filter(({ target }) => below.has(target))
              .map(({ relation, target }) => `${key} ${relation} ${target}`),
          );
          const shown = items.map(({ under, item }) => `${item.argument.key} ${item.relation} ${under}`);
          expect(shown.sort()).toEqual(pairs.sort());
        }
      }),
    );
  });

  it('takes a chain of a hundred thousand arguments', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => `rings#a-${at}`);
    const nodes = chain.map((key, at) => [
      key,
      {
        key,
        targets: [{ relation: 'objectsTo', target: chain[at - 1] ?? 'p' }],
        answers: chain.slice(at + 1, at + 2),
      },
    ]);
    const kb = { arguments: new Map(nodes as never) } as never;
    const expanded = new Set<string>();
    argumentTree(kb, chain.slice(0, 1), { under: 'p', expanded });
    expect(expanded.size).toBe(chain.length);
  });
});
