import { describe, expect, it } from 'vitest';
import { ListNames } from './list-names.ts';

const id = (full: string) => ({ name: full.split('.')[0] ?? '', id: full, isListId: true });
const address = (full: string) => ({ name: full.split('.')[0] ?? '', id: full });
const red = id('dev.red.example.org');
const blue = id('dev.blue.example.org');

describe('what posts call a list', () => {
  it('is its short name where no other list has it', () => {
    const names = new ListNames(new Map(), [red, id('users.red.example.org')]);
    expect([names.of(red), names.of({ name: 'dev' })]).toEqual(['dev', 'dev']);
    expect(names.added()).toEqual(
      new Map([
        ['dev', 'dev.red.example.org'],
        ['users', 'users.red.example.org'],
      ]),
    );
  });

  it('has the host where lists of two hosts have the name, in any order', () => {
    for (const met of [
      [red, blue],
      [blue, red],
    ]) {
      const names = new ListNames(new Map(), met);
      expect([names.of(red), names.of(blue)]).toEqual(['dev@red.example.org', 'dev@blue.example.org']);
    }
  });

  it('is the same by whatever header names the list, and its List-Id is kept', () => {
    const posts = address('dev.example.org');
    const named = id('dev.lists.example.org');
    for (const met of [
      [posts, named],
      [named, posts],
    ]) {
      const names = new ListNames(new Map(), met);
      expect([names.of(posts), names.of(named)]).toEqual(['dev', 'dev']);
      expect(names.added()).toEqual(new Map([['dev', 'dev.lists.example.org']]));
    }
  });

  it('is corrected where a later import brings another list of the name', () => {
    const names = new ListNames(new Map([['dev', 'dev.red.example.org']]), [blue]);
    expect(names.of(blue)).toBe('dev@blue.example.org');
    expect(names.corrected(['dev', 'users'])).toEqual(['dev@red.example.org', 'users']);
    expect(names.added()).toEqual(
      new Map([
        ['dev@blue.example.org', 'dev.blue.example.org'],
        ['dev@red.example.org', 'dev.red.example.org'],
      ]),
    );
    const later = new ListNames(
      new Map([
        ['dev', 'dev.red.example.org'],
        ['dev@blue.example.org', 'dev.blue.example.org'],
        ['dev@red.example.org', 'dev.red.example.org'],
      ]),
      [red],
    );
    expect([later.of(red), later.added().size]).toEqual(['dev@red.example.org', 0]);
  });

  it('is the whole one where a post that is read again had the short one', () => {
    const names = new ListNames(new Map(), [red, blue]);
    expect(names.corrected(['dev', 'dev@red.example.org'])).toEqual(['dev@red.example.org']);
  });
});
