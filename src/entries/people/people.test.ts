import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { People } from './index.ts';

const known = [
  {
    id: 'a-author',
    name: 'A. Author',
    names: ['Anna Author'],
    addresses: ['a@example.org', 'old@example.org'],
  },
];

describe('authors', () => {
  it('are known by any of their addresses, whatever the name', () => {
    expect(new People(known).idOf({ name: 'Somebody', address: 'Old@Example.org' })).toBe('a-author');
  });

  it('are known by a full name from a new address', () => {
    expect(new People(known).idOf({ name: 'anna  author', address: 'new@example.org' })).toBe('a-author');
  });

  it('are two where one word is all they share', () => {
    const people = new People([]);
    const first = people.idOf({ name: 'Anna', address: 'anna@example.org' });
    const second = people.idOf({ name: 'Anna', address: 'other@example.org' });
    expect(first).toBe('anna');
    expect(second).toMatch(/^anna-[0-9a-f]{4}$/);
    expect(people.idOf({ name: 'Anna', address: 'other@example.org' })).toBe(second);
  });

  it('get an id in plain letters from a name in others', () => {
    expect(new People([]).idOf({ name: 'Łukasz Öz', address: 'l@example.org' })).toBe('lukasz-oz');
    expect(new People([]).idOf({ name: '王小明', address: 'wang@example.org' })).toMatch(
      /^wang-[0-9a-f]{4}$/,
    );
  });

  it('never take the id of another entry', () => {
    expect(
      new People([], ['live-migration']).idOf({ name: 'Live Migration', address: 'x@example.org' }),
    ).toMatch(/^live-migration-[0-9a-f]{4}$/);
  });

  it('are nobody where nothing tells', () => {
    expect(new People([]).idOf({})).toBe('unknown-author');
  });

  it('collect the names and addresses they are met with', () => {
    const people = new People([]);
    people.idOf({ name: 'Anna Author', address: 'a@example.org' });
    people.idOf({ name: 'Anna Author', address: 'b@example.org' });
    people.idOf({ name: 'A. Author', address: 'b@example.org' });
    expect(people.added.get('anna-author')).toEqual({
      id: 'anna-author',
      name: 'Anna Author',
      names: ['A. Author'],
      addresses: ['a@example.org'],
      sameName: ['b@example.org'],
    });
  });

  it('are told apart by a later import as by the one before', () => {
    const author = fc.record({
      name: fc.option(
        fc.constantFrom('Anna', 'Anna Author', 'A. Author', 'anna', "Ann 'A' O", 'Unknown author', ' '),
        { nil: undefined },
      ),
      address: fc.option(
        fc.constantFrom('a@example.org', 'b@example.org', 'anna@example.org', 'A@example.org'),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(author, { maxLength: 12 }), (authors) => {
        const first = new People([]);
        const ids = authors.map((one) => first.idOf(one));
        const byFile = [...first.added.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        const again = new People(byFile);
        expect(authors.map((one) => again.idOf(one))).toEqual(ids);
        expect([...again.added]).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are not who an entry says that they are not, by name or by address', () => {
    const ann = {
      id: 'ann-ames',
      name: 'Ann Ames',
      names: [],
      addresses: ['desk@example.org'],
      split: { names: ['Bo Berg'], addresses: ['other@example.org'] },
    };
    const people = new People([ann]);
    expect(people.idOf({ name: 'Ann Ames', address: 'desk@example.org' })).toBe('ann-ames');
    const bo = people.idOf({ name: 'Bo Berg', address: 'desk@example.org' });
    expect(bo).toBe('bo-berg');
    expect(people.idOf({ name: '"Bo Berg"', address: 'desk@example.org' })).toBe(bo);
    const namesake = people.idOf({ name: 'Ann Ames', address: 'Other@example.org' });
    expect(['ann-ames', bo]).not.toContain(namesake);
    expect(people.idOf({ name: 'Ann Ames', address: 'other@example.org' })).toBe(namesake);
    expect(people.idOf({ name: 'Ann Ames', address: 'desk@example.org' })).toBe('ann-ames');
  });
});
