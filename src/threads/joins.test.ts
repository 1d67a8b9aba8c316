import { describe, expect, it } from 'vitest';
import { arrange, type Card } from './arrange.ts';
import { buildThreads } from './build.ts';
import { card, messageIdOf } from './cards.fixture.ts';
import { joinsOf, joinsSince } from './joins.ts';

const answering = (...ids: string[]) => ({ references: ids.map(messageIdOf) });
const joins = (cards: readonly Card[], conversations: string[][] = []) =>
  joinsOf(cards, arrange(cards, conversations), conversations).map(({ post, names }) => [
    post,
    ...names.map((name) => name.replace(/@.*/, '')),
  ]);

describe('a post that joins threads', () => {
  const victims = [card('p1'), card('p2', answering('p1')), card('p3'), card('p4', answering('p3'))];

  it('is the one whose References name posts of both', () => {
    expect(joins([...victims, card('p9', answering('p1', 'p3'))])).toEqual([['p9', 'p3', 'p1']]);
    expect(joins([...victims, card('p9', { inReplyTo: [messageIdOf('p2')], ...answering('p4') })])).toEqual([
      ['p9', 'p2', 'p4'],
    ]);
  });

  it('is told with one name of each thread', () => {
    const spam = card('p8');
    const { threads } = buildThreads([...victims, spam, card('p9', answering('p8', 'p1', 'p3'))]);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.joins).toEqual([{ post: 'p9', names: ['p3', 'p1', 'p8'].map(messageIdOf) }]);
  });

  it('is told whatever date it claims, and in whichever order posts come', () => {
    const early = { ...card('p9', answering('p1', 'p3')), date: '2001-01-01T00:00:00Z' };
    expect(joins([early, ...victims])).toEqual([['p9', 'p3', 'p1']]);
    expect(joins([...victims, early].reverse())).toEqual([['p9', 'p3', 'p1']]);
  });

  it('may name what the archive does not hold', () => {
    const cards = [card('p1', answering('x')), card('p2', answering('y')), card('p3', answering('x', 'y'))];
    expect(joins(cards)).toEqual([['p3', 'y', 'x']]);
  });

  it('joins nothing once it is separate, or where a curator joined the threads', () => {
    expect(joins([...victims, card('p9', { ...answering('p1', 'p3'), separate: true })])).toEqual([]);
    expect(joins([...victims, card('p9', answering('p1', 'p3'))], [['p1', 'p4']])).toEqual([]);
    const [p1, p2, p3, p4] = victims as [Card, Card, Card, Card];
    expect(joins([p1, p2, { ...p3, continues: 'p2' }, p4, card('p9', answering('p1', 'p3'))])).toEqual([]);
  });
});

describe('nobody is told to join threads', () => {
  it.each<[string, Card[]]>([
    ['by whole References', [card('p1'), card('p2', answering('p1')), card('p3', answering('p1', 'p2'))]],
    [
      'by References whose middle the archive does not hold',
      [
        card('p1'),
        card('p2', answering('p1', 'x')),
        card('p3', answering('p1', 'y')),
        card('p4', answering('p1', 'y', 'p3')),
      ],
    ],
    [
      'by References that leave some out',
      [
        card('p1'),
        card('p2', answering('p1')),
        card('p3', answering('p2')),
        card('p4', answering('p1', 'p3')),
      ],
    ],
    [
      'by a root that the archive does not hold',
      [card('p1', answering('x')), card('p2', answering('x', 'p1')), card('p3', answering('x', 'y'))],
    ],
    [
      'by an answer that is dated before what it answers',
      [card('p3', answering('x', 'y')), card('p2', answering('x', 'y', 'p3')), card('p1', answering('x'))],
    ],
    [
      'by a reply without headers',
      [
        card('p1'),
        card('p2', { messageId: 'p2@example.org', subject: 'Re: A question' }),
        card('p3', answering('p1', 'p2')),
      ],
    ],
  ])('%s', (_what, cards) => {
    expect(joins(cards)).toEqual([]);
    expect(buildThreads(cards).threads).toHaveLength(1);
  });
});

describe('threads that were apart before an import', () => {
  const since = (old: readonly Card[], all: readonly Card[], conversations: string[][] = []) => {
    const before = arrange(old).threadOf;
    return joinsSince(all, arrange(all, conversations), conversations, before, (id) => !before.has(id));
  };

  it('are joined by the post that names both, and one thread stays what it was', () => {
    const old = [card('p1'), card('p2'), card('p3'), card('p4', answering('p3'))];
    const all = [...old, card('p5', answering('p3')), card('p6', answering('p1', 'p2')), card('p7')];
    expect(since(old, all)).toEqual([{ post: 'p6', threads: [messageIdOf('p2'), messageIdOf('p1')] }]);
  });

  it('are joined by the post that was missing between them', () => {
    const old = [card('p1'), card('p3', answering('p2'))];
    expect(since(old, [...old, card('p2', answering('p1'))])).toEqual([
      { post: 'p2', threads: [messageIdOf('p2'), messageIdOf('p1')] },
    ]);
  });

  it('are joined by the last of several posts that lead from one to the other', () => {
    const old = [card('p1'), card('p2')];
    const all = [...old, card('p3', answering('x', 'p1')), card('p4', answering('p2', 'x'))];
    expect(since(old, all)).toEqual([{ post: 'p4', threads: [messageIdOf('p1'), messageIdOf('p2')] }]);
  });

  it('are joined by nobody where a curator joins them', () => {
    const old = [card('p1'), card('p2')];
    expect(since(old, [...old, card('p3', answering('p1', 'p2'))], [['p1', 'p2']])).toEqual([]);
  });
});
