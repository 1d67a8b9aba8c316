import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies, expressionOf, licencesOf } from './licences.ts';

const party = (licence: string) => ({ name: 'x', version: '1.0.0', licence, address: 'https://example.org' });

test('no package comes in with ours under a licence that is not in the list, on any platform', () => {
  const parties = dependencies(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  expect(parties.length).toBeGreaterThan(100);
  for (const one of parties) expect(() => licencesOf(one)).not.toThrow();
  expect(parties.find(({ name }) => name === '@img/sharp-libvips-linux-x64')?.licence).toBe(
    'LGPL-3.0-or-later',
  );
});

test('of alternatives one is taken that may come in; all of several are kept', () => {
  expect(licencesOf(party('(GPL-2.0-only OR MIT)'))).toEqual(['MIT']);
  expect(licencesOf(party('Apache-2.0 AND LGPL-3.0-or-later AND MIT'))).toHaveLength(3);
  expect(() => licencesOf(party('MIT AND AGPL-3.0-or-later'))).toThrow('may not come into a package of ours');
  expect(expressionOf([party('MIT'), party('ISC'), party('CPAL-1.0'), party('ISC')])).toBe(
    'MIT AND CPAL-1.0 AND ISC',
  );
});
