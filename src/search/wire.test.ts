import { describe, expect, it } from 'vitest';
import { knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { searchRecords } from './index.ts';
import { packRecords, unpackRecords } from './wire.ts';

const records = searchRecords(knowledgeOf(SMALL));

describe('records that were sent', () => {
  it('are what they were', () => {
    const received = unpackRecords(JSON.parse(JSON.stringify(packRecords(records))));
    expect(received).toEqual(records.map((record) => ({ facets: {}, ...record })).map(withoutEmptyFacets));
  });

  it('say nothing twice: a debate’s title and an author’s name stand where they belong', () => {
    const { kind = [], author, debate } = packRecords(records);
    const argument = kind.indexOf('argument');
    expect(kind).toHaveLength(records.length);
    expect(argument).toBeGreaterThanOrEqual(0);
    expect([author?.[argument] ?? 0, debate?.[argument] ?? 0]).toEqual([0, 0]);
  });

  it('keep what differs from what others say', () => {
    const [one, ...rest] = records.filter(({ kind }) => kind === 'argument');
    if (one === undefined) throw new Error('no argument');
    const changed = [
      ...records.filter(({ kind }) => kind !== 'argument'),
      { ...one, author: '', debate: 'Other' },
      ...rest,
    ];
    const received = unpackRecords(packRecords(changed));
    expect(received.find(({ address }) => address === one.address)).toMatchObject({
      author: '',
      debate: 'Other',
    });
  });
});

function withoutEmptyFacets({ facets, ...record }: { facets: object }) {
  return Object.keys(facets).length > 0 ? { ...record, facets } : record;
}
