import { expect, test } from 'vitest';
import { statesWithin } from './budget.ts';
import { examine, exploreUnder, findingsOf } from './index.ts';
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

/** A model that walks through many states in a row, in each of which it may stop for good. */
function chain(): Model {
  const values = Array.from({ length: 64 }, (_, at) => `n${at}`);
  const count = (name: string, before: object) =>
    values.slice(1).map((value, at) => ({
      id: `${name}-${value}`,
      from: 'ann',
      says: 'counts',
      general: 'A counter.',
      when: { [name]: values[at] ?? '', stopped: 'no', ...before },
      changes: { [name]: value, ...(name === 'high' ? { low: 'n0' } : {}) },
    }));
  return {
    ...TWO_WRITERS,
    variables: { low: values, high: values, stopped: ['no', 'yes'] },
    switches: {},
    actions: [
      ...count('low', {}),
      ...count('high', { low: 'n63' }),
      { id: 'stop', from: 'ann', says: 'stops', general: 'A stop.', changes: { stopped: 'yes' } },
    ],
    invariants: Array.from({ length: 40 }, (_, at) => ({
      id: `i${at}`,
      title: 'The end.',
      never: { high: 'n63', low: values[at] ?? '' },
    })),
    scenarios: [],
    claims: [],
    requests: [],
  };
}

test('ways that are too long to show are told, however few states there are', () => {
  const model = chain();
  const { beyond, explored } = examine(model);
  expect([explored[0]?.isComplete, beyond]).toEqual([true, 'work']);
  expect(findingsOf(model, examine(model)).map(({ code }) => code)).toContain('design-too-large');
});

test('a request with more pairs and arcs than can be answered is told, and not answered', () => {
  const [request] = [{ id: 'set', title: 'Set', variable: 'low', source: 'A book.' }];
  const model = chain();
  const arcs = Array.from({ length: 100 }, () => model.actions.slice(0, 63).map(({ id }) => id)).flat();
  const asking: Model = {
    ...model,
    invariants: [],
    requests: [{ ...request, arcs, notThrough: [], except: [], refused: [] } as Model['requests'][number]],
  };
  expect(examine(asking)).toMatchObject({ beyond: 'work', work: 0 });
});
