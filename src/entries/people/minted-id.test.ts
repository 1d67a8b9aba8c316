import { describe, expect, it } from 'vitest';
import { People } from './index.ts';

describe('a minted id', () => {
  it.each(['con', 'NUL', 'Aux', 'com1', 'LPT9'])('is not the device %s of Windows', (name) => {
    const id = new People([]).authorOf({ name, address: 'x@example.org' });
    expect(id).toMatch(new RegExp(`^${name.toLowerCase()}-[0-9a-f]{4}$`));
  });

  it.each(['index', 'Page', 'Rev', '404', 'constructor'])('is not %s, which the site has', (name) => {
    const id = new People([]).authorOf({ name, address: 'x@example.org' });
    expect(id).toMatch(new RegExp(`^${name.toLowerCase()}-[0-9a-f]{4}$`));
  });

  it('is not what a post of the same run got', () => {
    const people = new People([], [], [], (id) => id === '2022-12-07-ann-one-03d623');
    expect(people.authorOf({ name: '2022 12 07 Ann One 03d623', address: 'x@example.org' })).toMatch(
      /^2022-12-07-ann-one-03d623-/,
    );
  });

  it('is neither an id nor an alias that there is', () => {
    const people = new People([], ['old-position-name']);
    expect(people.authorOf({ name: 'Old Position Name', address: 'x@example.org' })).toMatch(
      /^old-position-name-/,
    );
    expect(people.isTaken('old-position-name')).toBe(true);
  });
});
