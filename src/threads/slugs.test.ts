import { describe, expect, it } from 'vitest';
import type { Card } from './arrange.ts';
import { buildThreads } from './build.ts';
import { card, messageIdOf } from './cards.fixture.ts';

const answering = (id: string) => ({ inReplyTo: [messageIdOf(id)] });

/** The slugs that lead to each thread, that of its address first. */
function slugsOf(...cards: readonly Card[]): string[][] {
  return buildThreads(cards).threads.map(({ slug, formerSlugs }) => [slug, ...formerSlugs]);
}

describe('the slug of a thread', () => {
  it('is the id of its first post where no post keeps one', () => {
    expect(slugsOf(card('p2', answering('p1')), card('p1'))).toEqual([['p1']]);
  });

  it('is what a post keeps, though an older one came', () => {
    expect(slugsOf(card('p1'), card('p2', { ...answering('p1'), slugs: ['p2'] }))).toEqual([['p2']]);
  });

  it('is, of threads that were joined, that of the older; the other leads on', () => {
    const joining = card('p6', { references: ['p1', 'p5'].map(messageIdOf) });
    expect(slugsOf(card('p1', { slugs: ['p1'] }), card('p5', { slugs: ['p5'] }), joining)).toEqual([
      ['p1', 'p5'],
    ]);
    // Nothing is kept yet, and the entries name the threads of before.
    const recorded = [card('p1', { recorded: 'a' }), card('p5', { recorded: 'b' }), joining];
    expect(slugsOf(...recorded)).toEqual([['p1', 'p5']]);
  });

  it('stays with the part that has its post where a thread is cut', () => {
    const cut = card('p2', { ...answering('p1'), separate: true, recorded: 'a' });
    expect(slugsOf(card('p1', { slugs: ['p1'], recorded: 'a' }), cut)).toEqual([['p1'], ['p2']]);
    const kept = { ...cut, slugs: ['p2'] };
    expect(slugsOf(card('p1', { recorded: 'a' }), kept, card('p3', answering('p2')))).toEqual([
      ['p1'],
      ['p2'],
    ]);
  });

  it('is nobody else’s where two keep it, or another keeps the id of a first post', () => {
    expect(slugsOf(card('p1', { slugs: ['x'] }), card('p2', { slugs: ['x'] }))).toEqual([['x'], ['p2']]);
    expect(slugsOf(card('p1'), card('p2', { slugs: ['p1'] }))).toEqual([['p1-2'], ['p1']]);
  });
});
