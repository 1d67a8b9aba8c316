import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';
import { buildThreads } from './build.ts';
import { card, messageIdOf } from './cards.fixture.ts';

const answering = (id: string) => ({ inReplyTo: [messageIdOf(id)] });

describe('threads', () => {
  it('follow In-Reply-To', () => {
    const { parentOf, threadOf } = arrange([card('p1'), card('p2', answering('p1'))]);
    expect(parentOf.get('p2')).toBe('p1');
    expect(threadOf.get('p2')).toBe(messageIdOf('p1'));
  });

  it('follow the nearest known post of References where the parent is missing', () => {
    const references = ['p1', 'p2', 'gone'].map(messageIdOf);
    const { parentOf } = arrange([card('p1'), card('p2'), card('p3', { references })]);
    expect(parentOf.get('p3')).toBe('p2');
  });

  it('are joined by a post that neither has', () => {
    const { threadOf, parentOf } = arrange([card('p1', answering('gone')), card('p2', answering('gone'))]);
    expect(threadOf.get('p1')).toBe(messageIdOf('gone'));
    expect(threadOf.get('p2')).toBe(messageIdOf('gone'));
    expect(parentOf.size).toBe(0);
  });

  it('are joined by every Message-ID of In-Reply-To and References, though they disagree', () => {
    const { threadOf } = arrange([
      card('p1'),
      card('p2'),
      card('p3', { ...answering('p2'), references: [messageIdOf('p1')] }),
    ]);
    expect(new Set(threadOf.values()).size).toBe(1);
  });

  it('cut a circle at its oldest post', () => {
    const { parentOf } = arrange([
      card('p1', answering('p3')),
      card('p2', answering('p1')),
      card('p3', answering('p2')),
    ]);
    expect(parentOf.get('p1')).toBeUndefined();
    expect(parentOf.get('p2')).toBe('p1');
    expect(parentOf.get('p3')).toBe('p2');
  });

  it('take no notice of a post that answers itself', () => {
    const { parentOf, threadOf } = arrange([
      card('p1', { ...answering('p1'), references: [messageIdOf('p1')] }),
    ]);
    expect(parentOf.size).toBe(0);
    expect(threadOf.get('p1')).toBe(messageIdOf('p1'));
  });

  it('take in a post without headers by its subject only where it says that it answers', () => {
    const cards = [
      card('p1'),
      card('p2', { messageId: undefined, subject: 'Re: A question' }),
      card('p3', { messageId: undefined, attributed: true }),
      card('p4', { messageId: undefined }),
    ];
    const { parentOf, threadOf } = arrange(cards);
    expect([parentOf.get('p2'), parentOf.get('p3'), parentOf.get('p4')]).toEqual(['p1', 'p1', undefined]);
    expect(threadOf.get('p4')).toBe('p4');
  });

  it('have each post after its parent, siblings in time order, and a slug from the first', () => {
    const { threads } = buildThreads([
      card('p4', answering('p1')),
      card('p3', answering('p2')),
      card('p2', answering('p1')),
      card('p1'),
    ]);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.slug).toBe('p1');
    expect(threads[0]?.tree).toEqual([
      { post: 'p1', depth: 0 },
      { post: 'p2', depth: 1 },
      { post: 'p3', depth: 2 },
      { post: 'p4', depth: 1 },
    ]);
  });
});

describe('whatever the headers say', () => {
  const id = fc.integer({ min: 0, max: 12 }).map((number) => `p${number}`);
  const cards = fc
    .uniqueArray(
      fc.record({
        id,
        inReplyTo: fc.array(id, { maxLength: 2 }),
        references: fc.array(id, { maxLength: 4 }),
      }),
      { selector: ({ id }) => id },
    )
    .map((posts) =>
      posts.map((post) =>
        card(post.id, {
          inReplyTo: post.inReplyTo.map(messageIdOf),
          references: post.references.map(messageIdOf),
        }),
      ),
    );

  it('no post is dropped, and the trees have no circles', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const { threads } = buildThreads(all);
        expect(threads.flatMap(({ posts }) => posts).sort()).toEqual(all.map((one) => one.id).sort());
        expect(threads.flatMap(({ tree }) => tree.map(({ post }) => post)).sort()).toEqual(
          all.map((one) => one.id).sort(),
        );
      }),
    );
  });

  it('the order of import changes nothing', () => {
    fc.assert(
      fc.property(cards, (all) => {
        expect(arrange([...all].reverse())).toEqual(arrange(all));
      }),
    );
  });
});
