import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOfGist } from './gist-id.ts';

test.each([
  ['The cache is flushed twice.', 'cache-flushed-twice'],
  ['Two hosts may number their queues differently.', 'two-hosts-number-queues'],
  ['It is not.', 'it-is-not'],
  ['Größe zählt, naïve Réponse', 'grosse-zahlt-naive-reponse'],
  ["We don't need vfio_pci_core", 'dont-need-vfio-pci'],
  ['טבעת אחת', 'argument'],
  ['x'.repeat(90), 'x'.repeat(40)],
])('the id of %j is %s', (gist, id) => {
  expect(idOfGist(gist)).toBe(id);
});

test('an id that is taken gets a number', () => {
  expect(idOfGist('The cache is cold.', new Set(['cache-cold', 'cache-cold-2']))).toBe('cache-cold-3');
});

test('every gist has an id of the form that ids have, which is not taken', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (gist, others) => {
      const taken = new Set([...others.map((other) => idOfGist(other)), idOfGist(gist)]);
      const id = idOfGist(gist, taken);
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(taken.has(id)).toBe(false);
    }),
  );
});
