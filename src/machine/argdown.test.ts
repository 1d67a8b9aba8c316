import { argdown } from '@argdown/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { targetYaml } from '../../tests/support/target-yaml.ts';
import { hostileLine } from '../citations/hostile.fixture.ts';
import { citeKey } from '../citations/index.ts';
import { RELATIONS } from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { aifOf } from './aif.ts';
import { argdownOf } from './argdown.ts';

const POST = '2020-03-02-a-author-000001';

interface ArgdownElement {
  readonly title?: string;
  readonly type: string;
  readonly data?: Record<string, string>;
  readonly members?: readonly { readonly text?: string }[];
  readonly relations?: readonly {
    readonly relationType: string;
    readonly from?: ArgdownElement;
    readonly to?: ArgdownElement;
  }[];
}

interface Parsed {
  readonly parserErrors?: readonly unknown[];
  readonly lexerErrors?: readonly unknown[];
  readonly statements?: Record<string, ArgdownElement>;
  readonly arguments?: Record<string, ArgdownElement>;
}

async function parse(input: string): Promise<Parsed> {
  return (await argdown.runAsync({
    input,
    process: ['parse-input', 'build-model'],
    logLevel: 'error',
    throwExceptions: true,
  } as never)) as Parsed;
}

function textOf(element: ArgdownElement): string {
  return (element.members ?? [])
    .map(({ text }) => text ?? '')
    .join('')
    .trim();
}

/** What the debate says, in the parts that Argdown should give back. */
function expected(kb: KnowledgeBase, id: string) {
  const debate = kb.debates.get(id);
  if (debate === undefined) throw new Error('no debate');
  const nodes = debate.arguments.flatMap((key) => kb.arguments.get(key) ?? []);
  return {
    positions: debate.positions
      .map((key) => [key, fold(kb.positions.get(key)?.entry.data.statement ?? '')])
      .sort(),
    arguments: nodes
      .map(({ key, gist, targets: [{ relation, target }, ...others] }) => [
        citeKey(key),
        fold(gist),
        relation,
        citeKey(target),
        others.map((one) => `${one.relation} ${citeKey(one.target)}`),
      ])
      .sort(),
    relations: nodes
      .flatMap(({ key, targets }) => targets.map((one) => ({ key, ...one })))
      .filter(({ relation }) => relation === 'supports' || relation === 'objectsTo')
      .map(({ key, relation, target }) => [
        citeKey(key),
        relation === 'supports' ? 'support' : 'attack',
        citeKey(target),
      ])
      .sort(),
  };
}

async function readBack(source: string) {
  const { parserErrors, lexerErrors, statements = {}, arguments: made = {} } = await parse(source);
  expect(parserErrors ?? []).toEqual([]);
  expect(lexerErrors ?? []).toEqual([]);
  const relations = [...Object.values(statements), ...Object.values(made)].flatMap(
    (element) => element.relations ?? [],
  );
  return {
    positions: Object.values(statements)
      .map((one) => [one.title, textOf(one)])
      .sort(),
    arguments: Object.values(made)
      .map((one) => [one.title, textOf(one), one.data?.relation, one.data?.target, one.data?.others ?? []])
      .sort(),
    relations: [...new Set(relations)]
      .map(({ from, relationType, to }) => [from?.title, relationType, to?.title])
      .sort(),
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A debate of two positions and some arguments about these and about each other, hostile in every text. */
const hostileDebate = fc
  .record({
    title: hostileLine,
    statements: fc.tuple(hostileLine, hostileLine),
    made: fc.array(
      fc.record({
        gist: hostileLine,
        aims: fc.array(fc.record({ relation: fc.constantFrom(...RELATIONS), target: fc.nat() }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ title, statements, made }) => {
    const list = made.map(({ gist, aims }, index) => {
      const among = [
        'one-ring',
        'two-rings',
        ...made.slice(0, index).map((_, earlier) => `${POST}#a-${earlier}`),
      ];
      return `  - id: a-${index}\n${targetYaml(aims.map(({ relation, target }) => ({ relation, target: among[target % among.length] ?? '' })))}    gist: ${JSON.stringify(gist)}\n    exact: One ring is enough\n`;
    });
    const position = (statement: string) =>
      `---\ntitle: One\ndebate: rings\nissue: how-many\nstatement: ${JSON.stringify(statement)}\n---\n`;
    return knowledgeOf({
      ...SMALL,
      'debates/rings.mdx': (SMALL['debates/rings.mdx'] ?? '').replace(
        'title: Rings',
        () => `title: ${JSON.stringify(title)}`,
      ),
      'positions/one-ring.mdx': position(statements[0]),
      'positions/two-rings.mdx': position(statements[1]),
      [`posts/${POST}.mdx`]: postFile(
        POST,
        'One ring is enough.\n',
        `debate: rings\n${list.length > 0 ? `arguments:\n${list.join('')}` : ''}`,
      ),
    });
  });

function debateOf(kb: KnowledgeBase) {
  const debate = kb.debates.get('rings');
  if (debate === undefined) throw new Error('no debate');
  return debate;
}

describe('a debate', () => {
  it('reads back from Argdown: the same positions, arguments and relations', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDebate, async (kb) => {
        const source = argdownOf({ kb, publication: {} }, debateOf(kb));
        expect(await readBack(source)).toEqual(expected(kb, 'rings'));
      }),
      { numRuns: 60 },
    );
  });

  it('reads back from AIF: each relation is a node between two claims', () => {
    fc.assert(
      fc.property(hostileDebate, (kb) => {
        const aif = aifOf({ kb, publication: {} }, debateOf(kb)) as {
          nodes: { nodeID: string; type: string; text: string }[];
          edges: { fromID: string; toID: string }[];
        };
        const nodes = new Map(aif.nodes.map((node) => [node.nodeID, node]));
        expect(nodes.size).toBe(aif.nodes.length);
        for (const { fromID, toID } of aif.edges) expect(nodes.has(fromID) && nodes.has(toID)).toBe(true);
        const relations = aif.nodes
          .filter(({ type }) => type !== 'I')
          .map(({ nodeID, text }) => [
            aif.edges.find(({ toID }) => toID === nodeID)?.fromID,
            text,
            aif.edges.find(({ fromID }) => fromID === nodeID)?.toID,
          ]);
        const args = [...kb.arguments.values()];
        expect(relations.sort()).toEqual(
          args
            .flatMap(({ key, targets }) => targets.map(({ relation, target }) => [key, relation, target]))
            .sort(),
        );
        for (const { key, gist } of args) expect(nodes.get(key)).toMatchObject({ type: 'I', text: gist });
      }),
      { numRuns: 40 },
    );
  });
});
