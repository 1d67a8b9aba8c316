import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../../tests/support/knowledge.ts';
import { layOutConcepts, NAME } from './layout.ts';

const files = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [
    `concepts/term-${n}.mdx`,
    `---\ntitle: ${'a term of the field '.slice(0, 4 + (n % 16)).trim()} ${n}\nsummary: About it.\nsee: [term-${(n * 7) % 40}, term-${Math.floor(n / 2)}]\n---\n`,
  ]),
);
const concepts = [...knowledgeOf(files).concepts.values()];

describe('the map of concepts', () => {
  const map = layOutConcepts(concepts);

  test('lets no name cover another', () => {
    for (const a of map.places) {
      for (const b of map.places) {
        if (a === b) continue;
        const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= NAME.height;
        expect(apart, `${a.concept.id} and ${b.concept.id}`).toBe(true);
      }
    }
  });

  test('is the same in every build', () => {
    expect(layOutConcepts(concepts).places.map(({ x, y }) => [x, y])).toEqual(
      map.places.map(({ x, y }) => [x, y]),
    );
  });
});
