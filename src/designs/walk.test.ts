import { expect, it } from 'vitest';
import { TWO_WRITERS } from './two-writers.fixture.ts';
import { after, brokenIn, possibleIn, type Walked } from './walk.ts';

const WALKED: Walked = {
  variables: {},
  actors: {},
  actions: TWO_WRITERS.actions,
  never: TWO_WRITERS.invariants.flatMap(({ id, title, never }) => (never ? [{ id, title, never }] : [])),
};
const START = { lock: 'free', ann: 'idle', ben: 'idle' };
const ids = (values: Record<string, string>) => possibleIn(WALKED, values).map(({ id }) => id);

it('a walk offers what is possible under the setting, and tells what it breaks', () => {
  expect(ids({ ...START, locking: 'yes' })).toEqual(['ann-takes', 'ben-takes']);
  expect(ids({ ...START, locking: 'no' })).toEqual(['ann-takes', 'ann-writes', 'ben-takes', 'ben-writes']);
  const one = after(START, { ann: 'writing' });
  expect(brokenIn(WALKED, { ...one, locking: 'no' })).toEqual([]);
  expect(brokenIn(WALKED, after(one, { ben: 'writing' }))).toEqual(['Two never write at once.']);
});
