import { describe, expect, test } from 'vitest';
import { type IndexLengths, IndexPlaces, recordName } from './index-places.ts';
import { isIndexLengths } from './sent-lengths.ts';

const LENGTHS: IndexLengths = {
  index: [['a/words-0.pf', [10, 20]]],
  filter: [],
  fragment: [
    ['posts/b-0.pf', [5, 6]],
    ['posts/b-1.pf', [7]],
  ],
};

describe('the place of a record', () => {
  const places = new IndexPlaces(LENGTHS);

  test('is told by its name: the file, its length, and the bytes in it', () => {
    expect(places.of('index', recordName('00', 1))).toEqual({
      file: 'a/words-0.pf',
      size: 30,
      from: 10,
      to: 30,
    });
    expect(places.of('fragment', recordName('5f', 2))).toEqual({
      file: 'posts/b-1.pf',
      size: 7,
      from: 0,
      to: 7,
    });
  });

  test.each(['003', '00', '', '00-1', '00zzzzzzzzz', '5f../a'])('is none for the name %j', (name) => {
    expect(places.of('fragment', name)).toBeUndefined();
    expect(places.of('filter', name)).toBeUndefined();
  });

  test('has a name that begins with what the record holds', () => {
    expect(recordName('5f', 36)).toBe('5f10');
  });
});

describe('lengths that a stranger sends', () => {
  test('are taken where they are of the form', () => {
    expect(isIndexLengths(LENGTHS)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a kind too few', { index: [], filter: [] }],
    ['a path out of the folder', { ...LENGTHS, index: [['../../secret.pf', [1]]] }],
    ['another site', { ...LENGTHS, index: [['https://example.org/a.pf', [1]]] }],
    ['a length that is none', { ...LENGTHS, filter: [['a/f-0.pf', [-1]]] }],
    ['more than there can be', { ...LENGTHS, filter: [['a/f-0.pf', [2 ** 30]]] }],
  ])('are refused: %s', (_what, value) => {
    expect(isIndexLengths(value)).toBe(false);
  });
});
