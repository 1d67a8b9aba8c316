import { type Test, testOf } from './condition.ts';
import { MOST_STATES } from './explore.ts';
import type { Condition, Model } from './model.ts';
import { settingsOf } from './settings.ts';
import type { Explored } from './verdicts.ts';
import { fullVariable, valuesOf } from './vocabulary.ts';

/** What a model may cost, under all settings together: tests of a value, changes, and variables copied. A tenth of a microsecond each, so two seconds in all. */
export const MOST_WORK = 20_000_000;

/** What all models of a knowledge base may cost together: fifty of 20,000 states each, or fifteen that cost as much as one may. Half a minute. */
export const MOST_WORK_OF_ALL = 300_000_000;

/** Variables whose part of a state's code costs as much as one test. */
const PER_CODE = 32;

/** What a step of a trace costs, with its part of a page; what the page itself does; and that of a scenario, which is shown beside others too. */
const OF_STEP = 1000;
const OF_TRACE = 50_000;
const OF_SCENARIO = 100_000;

/** What making one part of a model ready to run costs. */
const OF_PART = 10;

/** What a model costs, whatever is explored: making it ready, replaying scenarios, judging claims, answering requests. */
export function fixedWork(model: Model): number {
  const settings = settingsOf(model.switches).length;
  const steps = model.scenarios.reduce((sum, one) => sum + one.steps.length, 0);
  const ready = settings * OF_PART * workOfState(model);
  const replayed = steps * (OF_STEP + workOfState(model)) + model.scenarios.length * OF_SCENARIO;
  const claimed = settings * model.claims.length;
  return ready + replayed + claimed + settings * requestsWork(model);
}

/** States that are explored at most under each setting of a model for so much work: fewer where a state has many variables, or conditions ask for much. */
export function statesWithin(model: Model, work = MOST_WORK): number {
  const settings = settingsOf(model.switches).length;
  return Math.min(MOST_STATES, Math.max(1, Math.floor(work / (settings * workOfState(model)))));
}

/** What exploring a model cost, with the traces that were found. */
export function exploringWork(model: Model, explored: readonly Explored[]): number {
  const states = explored.reduce((sum, one) => sum + one.states, 0);
  return states * workOfState(model) + tracesWork(explored);
}

/** What the traces cost that get pages: of each invariant one, counted as the longest that was found under any setting. */
function tracesWork(explored: readonly Explored[]): number {
  const longest = new Map<string, number>();
  for (const { invariant, trace } of explored.flatMap(({ verdicts }) => verdicts))
    if (trace !== undefined) longest.set(invariant, Math.max(longest.get(invariant) ?? 0, trace.length));
  return longest.values().reduce((sum, length) => sum + OF_TRACE + length * OF_STEP, 0);
}

function workOfState(model: Model): number {
  const variables = Object.keys(model.variables).length;
  const moves = model.actions.map(
    ({ when, changes }) => leavesOf(when) + Object.keys(changes ?? {}).length + variables / PER_CODE,
  );
  const asked = [...model.invariants.map(({ never, reached }) => never ?? reached), model.mayEnd].map(
    leavesOf,
  );
  return [...moves, ...asked].reduce((sum, one) => sum + one, variables);
}

/** What answering each request for each pair of values costs, under one setting. */
function requestsWork({ requests, variables, actions }: Model): number {
  const leaves = new Map(actions.map(({ id, when }) => [id, leavesOf(when)]));
  return requests.reduce((sum, { variable, arcs, except }) => {
    const asked = variables[variable];
    const values = asked === undefined ? 0 : valuesOf(fullVariable(asked).values).length;
    const tests = arcs.reduce((all, id) => all + (leaves.get(id) ?? 1), 0);
    const exceptions = except.reduce((all, path) => all + path.length, 0);
    return sum + values * (tests + values * (OF_PART + arcs.length)) + exceptions * arcs.length;
  }, 0);
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
