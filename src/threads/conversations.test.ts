import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, type Card } from './arrange.ts';
import { buildThreads } from './build.ts';
import { card, messageIdOf } from './cards.fixture.ts';

const answering = (...ids: string[]) => ({ references: ids.map(messageIdOf) });

describe('a post that continues another', () => {
  it('is its child, and their threads are one', () => {
    const cards = [
      card('p1'),
      card('p2', answering('p1')),
      card('p3', { continues: 'p2' }),
      card('p4', answering('p3')),
    ];
    const { threads } = buildThreads(cards);
    expect(threads).toMatchObject([
      { id: messageIdOf('p1'), tree: [1, 2, 3, 4].map((at) => ({ post: `p${at}`, depth: at - 1 })) },
    ]);
  });

  it('is no child of the one that its headers name, though it stays in that thread', () => {
    const { parentOf, threadOf } = arrange([
      card('p1'),
      card('p2'),
      card('p3', { ...answering('p1'), continues: 'p2' }),
    ]);
    expect(parentOf.get('p3')).toBe('p2');
    expect(new Set(threadOf.values()).size).toBe(1);
  });

  it('takes no notice of a post that there is not', () => {
    const { threadOf, parentOf } = arrange([card('p1', { continues: 'gone' })]);
    expect([threadOf.get('p1'), parentOf.size]).toEqual([messageIdOf('p1'), 0]);
  });

  it('in a circle is told, and the circle cut at its oldest post', () => {
    const { circles, parentOf } = arrange([
      card('p1', { continues: 'p2' }),
      card('p2', answering('p1')),
      card('p3', { continues: 'p3' }),
    ]);
    expect(circles).toEqual([['p3'], ['p1', 'p2']]);
    expect([...parentOf]).toEqual([['p2', 'p1']]);
  });
});

describe('a conversation', () => {
  it('is one thread, of as many trees as there were', () => {
    const cards = [card('p1'), card('p2'), card('p3', answering('p2')), card('p4')];
    const { threads } = buildThreads(cards, [['p2', messageIdOf('p4')]]);
    expect(threads.map(({ posts }) => posts)).toEqual([['p1'], ['p2', 'p3', 'p4']]);
    expect(threads[1]?.tree).toEqual([
      { post: 'p2', depth: 0 },
      { post: 'p3', depth: 1 },
      { post: 'p4', depth: 0 },
    ]);
  });

  it('may name the root of a thread that the archive does not hold', () => {
    const { threadOf } = arrange([card('p1', answering('gone')), card('p2')], [[messageIdOf('gone'), 'p2']]);
    expect(threadOf.get('p1')).toBe(threadOf.get('p2'));
  });
});

describe('a separate post', () => {
  it('is the root of a thread of its own, with what descends from it', () => {
    const cards = [
      card('p1'),
      card('p2', answering('p1')),
      card('p3', { ...answering('p1', 'p2'), separate: true }),
      card('p4', answering('p1', 'p2', 'p3')),
      card('p5', answering('p1', 'p2', 'p3', 'gone')),
      card('p6', { inReplyTo: [messageIdOf('gone')] }),
      card('p7', answering('p1', 'gone')),
      card('p8', answering('p1', 'p2')),
    ];
    const { threads } = buildThreads(cards);
    expect(threads.map(({ id, posts }) => [id, posts])).toEqual([
      [messageIdOf('p1'), ['p1', 'p2', 'p8']],
      [messageIdOf('p3'), ['p3', 'p4', 'p5', 'p6', 'p7']],
    ]);
    expect(threads[1]?.tree[0]).toEqual({ post: 'p3', depth: 0 });
  });

  it('whose References named two threads leaves both apart', () => {
    const cards = [card('p1'), card('p2'), card('p3', { ...answering('p1', 'p2'), separate: true })];
    const { threadOf } = arrange(cards);
    expect(new Set(threadOf.values()).size).toBe(3);
  });

  it('without headers is cut from its recorded parent and from its subject', () => {
    const cards = [
      card('p1'),
      card('p2', { messageId: undefined, parent: 'p1', separate: true }),
      card('p3', { messageId: undefined, parent: 'p2' }),
      card('p4', { messageId: undefined, subject: 'Re: A question', separate: true }),
    ];
    const { threads } = buildThreads(cards);
    expect(threads.map(({ id, posts }) => [id, posts])).toEqual([
      [messageIdOf('p1'), ['p1']],
      ['p2', ['p2', 'p3']],
      ['p4', ['p4']],
    ]);
  });

  it('may continue another: its descendants go with it and join no thread that they name above it', () => {
    const cards = [
      card('p1'),
      card('p2'),
      card('p3', { ...answering('p1'), separate: true, continues: 'p2' }),
      card('p4', answering('p1', 'p3')),
    ];
    const { threads } = buildThreads(cards);
    expect(threads.map(({ posts }) => posts)).toEqual([['p1'], ['p2', 'p3', 'p4']]);
    expect(threads[1]?.tree.map(({ depth }) => depth)).toEqual([0, 1, 2]);
  });
});

describe('whatever headers and curators say', () => {
  const id = fc.integer({ min: 0, max: 9 }).map((number) => `p${number}`);
  const cards = fc.uniqueArray(
    fc.record({
      id,
      references: fc.array(id, { maxLength: 4 }),
      continues: fc.option(id, { nil: undefined, freq: 2 }),
      separate: fc.boolean(),
    }),
    { selector: (one) => one.id },
  );
  const cardOf = ({ id: name, references, continues, separate }: Omit<Card, 'author'>) =>
    card(name, { ...answering(...references), continues, separate });
  const archive = cards.map((all) =>
    all.map((one) => cardOf({ ...one, subject: '', inReplyTo: [], attributed: false })),
  );

  it('each post is in one tree once, each thread has a name of its own, and the order of import changes nothing', () => {
    fc.assert(
      fc.property(
        archive,
        fc.array(fc.array(id, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
        (all, conversations) => {
          const { threads, ...arranged } = buildThreads(all, conversations);
          const ids = all.map((one) => one.id).sort();
          expect(threads.flatMap(({ tree }) => tree.map(({ post }) => post)).sort()).toEqual(ids);
          expect(threads.flatMap(({ posts }) => posts).sort()).toEqual(ids);
          const { threads: reversed, ...rearranged } = buildThreads([...all].reverse(), conversations);
          expect([reversed, rearranged]).toEqual([threads, arranged]);
        },
      ),
    );
  });

  it('no two separate posts are in one thread, where nothing else joins them', () => {
    fc.assert(
      fc.property(archive, (all) => {
        const plain = all.map((one) => ({ ...one, continues: undefined }));
        const { threadOf } = arrange(plain);
        const separate = plain.filter((one) => one.separate);
        expect(new Set(separate.map((one) => threadOf.get(one.id))).size).toBe(separate.length);
      }),
    );
  });
});
