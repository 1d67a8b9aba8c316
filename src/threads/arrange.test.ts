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

  it('take in by its subject a post that answers the latest thread of that subject, while it is alive', () => {
    const at = (date: string, more = {}) => ({
      date: `${date}T12:00:00Z`,
      subject: 'Monthly report',
      ...more,
    });
    const re = { subject: 'Re: Monthly report' };
    const { parentOf } = arrange([
      card('p1', at('2020-01-01')),
      card('p2', at('2020-02-01')),
      card('p3', at('2020-02-03', re)),
      card('p4', at('2020-03-28', re)),
      card('p5', at('2020-09-01', re)),
    ]);
    expect(Object.fromEntries(parentOf)).toEqual({ p3: 'p2', p4: 'p2' });
  });

  it('are not joined across lists by a subject, and never by one word without a mark of a reply', () => {
    const re = { subject: 'Re: A question' };
    const { parentOf } = arrange([
      card('p1', { lists: ['one'] }),
      card('p2', { lists: ['two'], ...re }),
      card('p3', { lists: ['one', 'three'], ...re }),
      card('p4', re),
      card('p5', { subject: 'Help' }),
      card('p6', { subject: 'Help', attributed: true }),
      card('p7', { subject: 'Re: [One] A question', lists: ['one'] }),
    ]);
    expect(Object.fromEntries(parentOf)).toEqual({ p3: 'p1', p7: 'p1' });
  });

  it('know "R:" for a reply only on lists whose own posts mean one by it', () => {
    const list = (name: string, subject: string) => ({ lists: [name], subject });
    const { parentOf } = arrange([
      card('p1', list('r-help', 'Two axes')),
      card('p2', list('r-help', 'R: Two axes')),
      card('p3', list('elenco', 'Due assi')),
      card('p4', { ...list('elenco', 'R: Due assi'), ...answering('p3') }),
      card('p5', list('elenco', 'Altro argomento')),
      card('p6', list('elenco', 'R: Altro argomento')),
      card('p7', list('elenco', 'R: Re: Altro argomento')),
    ]);
    expect(Object.fromEntries(parentOf)).toEqual({ p4: 'p3', p6: 'p5', p7: 'p5' });
  });

  it('give a reconstructed post no parent by its subject', () => {
    const { parentOf } = arrange([
      card('p1'),
      card('p2', { subject: 'Re: A question', attributed: true, reconstructed: true }),
    ]);
    expect(parentOf.size).toBe(0);
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
