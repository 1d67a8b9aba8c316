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

  it('own their address, whatever an attribution line called its owner', () => {
    const quoted = {
      id: 'm',
      name: 'Kell Mets',
      names: [],
      addresses: ['mets@example.org'],
      isOnlyQuoted: true,
    };
    const people = (from: string) => {
      const author = { name: from, address: 'mets@example.org' };
      const all = new People([{ ...quoted, name: 'Foo Bar' }, known[0] as typeof quoted], [], [author]);
      expect(all.authorOf(author)).toBe('m');
      return all.corrections;
    };
    expect(people('Mart Mets')).toMatchObject([{ id: 'm', name: 'Mart Mets', names: [] }]);
    expect(people('Foo M. Bar')).toMatchObject([{ id: 'm', name: 'Foo M. Bar', names: ['Foo Bar'] }]);
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

describe('an entry with the names of several people', () => {
  const list = 'dev@lists.example.org';
  const joined = {
    id: 'ann-ames-via-dev',
    name: 'Ann Ames via Dev',
    names: ['Ben Burr via Dev', 'A. Ames via Dev'],
    addresses: [list],
    isCurated: true,
  };
  const authors = ['Ann Ames', 'Ben Burr'].map((name) => ({ name, address: list, shared: true }));

  it('stays with the one whose name it has, and the others get their own', () => {
    const people = new People([joined], [], authors);
    expect(authors.map((author) => people.authorOf(author))).toEqual(['ann-ames-via-dev', 'ben-burr']);
    expect(people.corrections).toEqual([
      { id: 'ann-ames-via-dev', name: 'Ann Ames', names: ['A. Ames'], addresses: [], sameName: [] },
    ]);
  });

  it('of one word is whoever posts under the word', () => {
    const mike = {
      ...joined,
      id: 'mike-via-dev',
      name: 'Mike via Dev',
      names: ['Josh via Dev', 'Ben Burr via Dev'],
    };
    const plain = { name: 'Mike', address: 'mike@mike.example' };
    const people = new People([mike], [], [...authors, plain]);
    expect(people.authorOf(plain)).toBe('mike-via-dev');
    expect(people.authorOf({ name: 'Mike', address: 'other@other.example' })).not.toBe('mike-via-dev');
    expect(people.corrections[0]).toMatchObject({ name: 'Mike', names: [] });
  });

  it('gets the names that its person posts under, unless a curator edited it', () => {
    const entry = { id: 'ann', name: 'ann', names: [], addresses: ['ann@ames.example'] };
    const author = { name: 'Ann Ames', address: 'ann@ames.example' };
    for (const isCurated of [false, true]) {
      const people = new People([{ ...entry, isCurated }], [], [author]);
      expect(people.authorOf(author)).toBe('ann');
      expect(people.nameOf('ann')).toBe(isCurated ? 'ann' : 'Ann Ames');
    }
  });

  it('is as it is where a curator gave one person two names', () => {
    const pen = {
      id: 'ann-ames',
      name: 'Ann Ames',
      names: ['Zoe Zimmer'],
      addresses: ['ann@ames.example'],
      isCurated: true,
    };
    const zoe = { name: 'Zoe Zimmer', address: 'ann@ames.example' };
    const people = new People([pen], [], [zoe, { ...zoe, name: 'Ann Ames' }]);
    expect(people.authorOf(zoe)).toBe('ann-ames');
    expect(people.corrections).toEqual([]);
  });
});

describe('who claims to be somebody', () => {
  it('is taken at the word, and the address is noted', () => {
    const claim = { name: 'A. Author', address: 'else@elsewhere.example' };
    const people = new People(known, [], [claim]);
    expect(people.authorOf(claim)).toBe('a-author');
    expect(people.addressByName('a-author', claim)).toBe('else@elsewhere.example');
    expect(people.corrections).toEqual([
      {
        id: 'a-author',
        name: 'A. Author',
        names: ['Anna Author'],
        addresses: ['a@example.org', 'old@example.org'],
        sameName: ['else@elsewhere.example'],
      },
    ]);
    expect(people.addressByName('a-author', { name: 'A. Author', address: 'a@example.org' })).toBeUndefined();
  });

  it('is one whom an attribution line names: nothing is noted', () => {
    const people = new People(known);
    expect(people.idOf({ name: 'A. Author via Dev', address: 'dev@lists.example.org' })).toBe('a-author');
    expect(people.corrections).toEqual([]);
  });
});

it('a name that the header decorates is no new name of a person who has an entry', () => {
  const authors = ['Ann Ames', 'Zoe Zorn', '"root---"'].map((name) => ({ name, address: 'r@example.org' }));
  const first = new People([], [], authors);
  for (const author of authors) first.authorOf(author);
  const second = new People(first.added.values(), [], authors);
  for (const author of authors) second.authorOf(author);
  expect(second.corrections).toEqual([]);
});

describe('a name of signs alone', () => {
  it('is known again where there is no address', () => {
    const first = new People([]);
    const id = first.idOf({ name: '}~ ?' });
    expect(first.idOf({ name: '}~ !' })).not.toBe(id);
    expect(new People(first.added.values()).idOf({ name: '}~ ?' })).toBe(id);
  });

  it('makes two addresses no one person', () => {
    const people = new People([]);
    const id = people.idOf({ name: '-- --', address: 'a@example.org' });
    expect(people.idOf({ name: '-- --', address: 'b@example.org' })).not.toBe(id);
  });
});
