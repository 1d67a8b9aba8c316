import { expect, test } from 'vitest';
import { statesWithin } from './budget.ts';
import { exploreUnder } from './index.ts';
import type { Model } from './model.ts';
import { TWO_WRITERS } from './two-writers.fixture.ts';

/** A model of so many variables, each of which an action of its own turns from no to yes where one of the conditions holds. */
function wide(variables: number, conditions: number): Model {
  const names = Array.from({ length: variables }, (_, at) => `v${at}`);
  return {
    ...TWO_WRITERS,
    variables: Object.fromEntries(names.map((name) => [name, ['no', 'yes']])),
    switches: {},
    invariants: [],
    actions: names.slice(0, 200).map((name) => ({
      id: name,
      from: 'ann',
      says: 'turns it',
      general: 'A switch.',
      when: { any: [...Array.from({ length: conditions }, () => ({ v1: 'yes' })), { [name]: 'no' }] },
      changes: { [name]: 'yes' },
    })),
  };
}

test('a small model is explored to the limit of states, and one of many variables or long conditions to as much work', () => {
  expect(statesWithin(TWO_WRITERS)).toBe(100_000);
  const narrow = statesWithin(wide(200, 1));
  const long = statesWithin(wide(200, 200));
  const many = statesWithin(wide(20_000, 1));
  expect([narrow, long, many].every((states) => states > 1 && states < 50_000)).toBe(true);
  expect(long).toBeLessThan(narrow / 10);
  expect(many).toBeLessThan(narrow / 10);
});

test('what was not explored is not said to hold', () => {
  const model = {
    ...wide(40, 1),
    invariants: [
      {
        id: 'all',
        title: 'All',
        never: { v0: 'yes', v39: 'yes', v38: 'yes', v37: 'yes', v36: 'yes', v35: 'yes' },
      },
    ],
  };
  const { isComplete, states, verdicts } = exploreUnder(model, {}, 20);
  expect([isComplete, states, verdicts[0]?.kind]).toEqual([false, 20, 'unknown']);
});
