import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mailbox as Author } from '../../mail/index.ts';
import { People } from './index.ts';

describe('an address that several people write from', () => {
  const ann = { name: 'Ann Ames', address: 'forum@forum.example' };
  const ben = { name: 'Ben Burr', address: 'forum@forum.example' };
  const word = { name: 'carl', address: 'forum@forum.example' };

  /** Authors that are one person, each as often as it was given. */
  function partition(authors: readonly Author[], people = new People([], [], authors)): number[] {
    const ids = authors.map((author) => people.authorOf(author));
    return ids.map((id) => ids.indexOf(id));
  }

  it('tells nobody: the name does, a single word together with the address', () => {
    expect(partition([ann, ben, word, ann, word, { name: 'carl', address: 'carl@carl.example' }])).toEqual([
      0, 1, 2, 0, 2, 5,
    ]);
  });

  it('is told by all that is read, not by what comes first', () => {
    const list = { ...word, name: 'Word' };
    const ids = (authors: Author[]) => {
      const people = new People([], [], authors);
      return new Map(authors.map((author) => [author.name, people.authorOf(author)]));
    };
    const [one, other] = [ids([list, ann, ben]), ids([ben, ann, list])];
    expect(new Set(one.values()).size).toBe(3);
    expect(one).toEqual(other);
  });

  it('is told by what an earlier import wrote', () => {
    const first = new People([], [], [ann]);
    const id = first.authorOf(ann);
    const second = new People(first.added.values(), [], [ben]);
    expect(second.authorOf(ben)).not.toBe(id);
    const third = new People([...first.added.values(), ...second.added.values()], [], [word]);
    expect(third.authorOf(word)).toBe('carl');
    expect(third.authorOf(ann)).toBe(id);
  });

  it.each([
    ['Ann Ames', 'Ames, Ann B.', 'ann@ames.example', true],
    ['Ann Ames', 'A. Ames', 'ann@ames.example', true],
    ['Ann Ames', 'Ann Author', 'ann@ames.example', true],
    ['Robert Smith', 'Bob Smith', 'bob.smith@example.org', true],
    ['Alice Smith', 'Bob Smith', 'forum@example.org', false],
    ['Ann Ames', '王 小明', 'ann@ames.example', true],
    ['Ann Ames', 'Ben Burr', 'ann@ames.example', false],
    ['Ann Ames', 'Ben Burr', 'info@example.org', false],
  ])('%s and %s at %s: one person is %s', (one, other, address, isOne) => {
    const ids = partition([
      { name: one, address },
      { name: other, address },
    ]);
    expect(ids[1] === 0).toBe(isOne);
  });

  it('divides authors in the same way whatever their order', () => {
    const author = fc.record({
      name: fc.constantFrom('Ann Ames', 'Ben Burr', 'Carl Cole', 'Ames, Ann', 'ann', 'Dora Dahl'),
      address: fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'noreply@x.example'),
    });
    fc.assert(
      fc.property(fc.array(author, { minLength: 1, maxLength: 10 }), (authors) => {
        const people = new People([], [], authors);
        const ids = authors.map((one) => people.authorOf(one));
        const reversed = authors.toReversed();
        const others = new People([], [], reversed);
        const back = reversed.map((one) => others.authorOf(one)).toReversed();
        expect(back.map((id) => back.indexOf(id))).toEqual(ids.map((id) => ids.indexOf(id)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a post without a name from an address that several people write from', () => {
  const address = 'ann.ames@example.org';
  const authors = [{ name: 'Ann Ames', address }, { address }, { name: 'Ben Burr', address }];

  it('is not that of whoever has the local part for a full name, in a later import as in the first', () => {
    const first = new People([], [], authors);
    const ids = authors.map((author) => first.authorOf(author));
    expect(new Set(ids).size).toBe(3);
    const written = [...first.added].map(([, person]) => person);
    const later = new People(written, [], authors);
    expect(authors.map((author) => later.authorOf(author))).toEqual(ids);
    expect([...later.added]).toEqual([]);
  });
});
