import { type Test, testOf } from './condition.ts';
import { MOST_STATES } from './explore.ts';
import type { Condition, Model } from './model.ts';
import { settingsOf } from './settings.ts';

/** What exploring a model may cost, under all settings together: tests of a value, changes, and variables copied. Some two seconds. */
const MOST_WORK = 20_000_000;

/** Variables whose part of a state's code costs as much as one test. */
const PER_CODE = 32;

/** States that are explored at most under each setting of a model: fewer where a state has many variables, or conditions ask for much. */
export function statesWithin(model: Model): number {
  const variables = Object.keys(model.variables).length;
  const moves = model.actions.map(
    ({ when, changes }) => leavesOf(when) + Object.keys(changes ?? {}).length + variables / PER_CODE,
  );
  const asked = [...model.invariants.map(({ never, reached }) => never ?? reached), model.mayEnd].map(
    leavesOf,
  );
  const ofState = [...moves, ...asked].reduce((sum, one) => sum + one, variables);
  const settings = settingsOf(model.switches).length;
  return Math.min(MOST_STATES, Math.max(1, Math.floor(MOST_WORK / (settings * ofState))));
}

/** How many values a condition looks at; 1 where it looks at none. */
function leavesOf(condition: Condition | undefined): number {
  return Math.max(1, countIn(testOf(condition)));
}

function countIn(test: Test): number {
  if (test.kind === 'is') return 1;
  if (test.kind === 'not') return countIn(test.test);
  return test.tests.reduce((sum, one) => sum + countIn(one), 0);
}
