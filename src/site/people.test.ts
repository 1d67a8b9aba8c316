import { describe, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { othersOn, PEOPLE_A_PAGE, peopleOf, peoplePages } from './people.ts';
import { eventsOf } from './person-events.ts';

const many = Object.fromEntries(
  Array.from({ length: PEOPLE_A_PAGE + 5 }, (_, n) => [
    `people/p-${n}.mdx`,
    `---\nname: P. Author ${String(n).padStart(4, '0')}\naddresses: [p${n}@example.org]\n---\n`,
  ]),
);
const kb = knowledgeOf({ ...SMALL, ...many });

describe('the list of people', () => {
  test('has those who argue apart from those who only posted', () => {
    expect(peopleOf(kb).debating.map(({ id }) => id)).toEqual(['a-author']);
  });

  test('has the others by name, on as many pages as they need', () => {
    expect(peoplePages(kb)).toBe(2);
    expect(othersOn(kb, 1)[0]?.id).toBe('p-0');
    expect(othersOn(kb, 2)).toHaveLength(5);
    expect(peoplePages(knowledgeOf(SMALL))).toBe(1);
  });
});

describe("a person's part in debates", () => {
  test('is told in the order of time', () => {
    const person = kb.people.get('a-author');
    expect(person && eventsOf(kb, person).map(({ kind }) => kind)).toEqual(['took', 'made', 'made']);
  });
});
