import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';
import { card, messageIdOf } from './cards.fixture.ts';
import { seriesOfThreads } from './series.ts';

const below = (id: string) => ({ inReplyTo: [messageIdOf(id)] });

describe('a patch series', () => {
  const cards = [
    card('p1', { subject: '[RFC PATCH 0/2] Add a thing' }),
    card('p3', { subject: '[RFC PATCH 2/2] Use it', ...below('p1') }),
    card('p2', { subject: '[RFC PATCH 1/2] Make it', ...below('p1') }),
    card('p4', { subject: 'Re: [RFC PATCH 2/2] Use it', author: 'b-author', ...below('p3') }),
    card('p5', { subject: '[PATCH v2 0/3] add a thing' }),
    card('p6', { subject: '[PATCH v2 3/3] Use it', ...below('p5') }),
    card('p7', { subject: '[PATCH 0/2] Add a thing', author: 'b-author' }),
    card('p8', { subject: 'A question' }),
  ];
  const series = seriesOfThreads(cards, arrange(cards).threadOf);

  it('has its cover letter and its patches in order, and no reply', () => {
    expect(series.get(messageIdOf('p1'))).toMatchObject([
      {
        title: 'Add a thing',
        version: 1,
        cover: 'p1',
        of: 2,
        patches: [
          { number: 1, post: 'p2' },
          { number: 2, post: 'p3' },
        ],
      },
    ]);
  });

  it('says what is missing by what it says it has', () => {
    expect(series.get(messageIdOf('p5'))).toMatchObject([{ of: 3, patches: [{ number: 3, post: 'p6' }] }]);
  });

  it('knows its versions by author and title', () => {
    expect(series.get(messageIdOf('p1'))?.[0]).toMatchObject({
      earlier: [],
      later: [{ thread: messageIdOf('p5'), version: 2 }],
    });
    expect(series.get(messageIdOf('p5'))?.[0]).toMatchObject({
      earlier: [{ thread: messageIdOf('p1'), version: 1, rfc: true }],
      later: [],
    });
    expect(series.get(messageIdOf('p7'))?.[0]).toMatchObject({ earlier: [], later: [] });
  });

  it('takes an RFC for a version, and links all versions in the order in which they were sent', () => {
    const sent = ['[RFC PATCH 0/2]', '[PATCH 0/2]', '[PATCH v2 0/2]', '[PATCH v3 0/2]'].map((tag, at) =>
      card(`v${at}`, { subject: `${tag} Add it`, date: `2020-03-0${at + 1}T10:00:00Z` }),
    );
    const all = seriesOfThreads(sent, arrange(sent).threadOf);
    const labels = (post: string) => {
      const [one] = all.get(messageIdOf(post)) ?? [];
      return [one?.earlier, one?.later].map((list) =>
        list?.map(({ rfc, version }) => `${rfc ? 'RFC ' : ''}${version}`),
      );
    };
    expect(labels('v0')).toEqual([[], ['1', '2', '3']]);
    expect(labels('v1')).toEqual([['RFC 1'], ['2', '3']]);
    expect(labels('v3')).toEqual([['RFC 1', '1', '2'], []]);
  });

  it('is found in a thread that discusses one', () => {
    expect(series.has(messageIdOf('p8'))).toBe(false);
  });
});

describe('two patches in one thread', () => {
  it('are two series where each is alone', () => {
    const cards = [
      card('p1', { subject: '[PATCH] Fix this' }),
      card('p2', { subject: '[PATCH] Fix that', ...below('p1') }),
    ];
    const series = seriesOfThreads(cards, arrange(cards).threadOf);
    expect(series.get(messageIdOf('p1'))?.map(({ title }) => title)).toEqual(['Fix this', 'Fix that']);
  });
});
