import { failing, holds, inWords, testOf } from './condition.ts';
import { machineOf, type State } from './machine.ts';
import type { Model, Scenario, Setting, Step } from './model.ts';
import { type FullSetting, fullSetting } from './settings.ts';

/** A step of a trace, replayed. */
export interface ReplayedStep {
  readonly action: string;
  readonly note?: string;
  /** The values after it, by variable. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of the variables that it changed. */
  readonly changed: readonly string[];
  /** Ids of the invariants that are broken after it and were not before. */
  readonly breaks: readonly string[];
}

/** A trace, replayed as far as it can be. */
export interface Replayed {
  readonly setting: FullSetting;
  /** The values at the start. */
  readonly start: Readonly<Record<string, string>>;
  readonly steps: readonly ReplayedStep[];
  /** Why the step behind the last could not be made. */
  readonly stuck?: string;
}

/** Replays actions from the start. What must never be and is, is told at the step that brings it about. */
export function replay(model: Model, steps: readonly Step[], under: Setting = {}): Replayed {
  const setting = fullSetting(model.switches, under);
  const machine = machineOf(model, setting);
  const byId = new Map(machine.moves.map((move) => [move.action.id, move]));
  const never = model.invariants.flatMap(({ id, never }) =>
    never === undefined ? [] : [{ id, isBroken: machine.predicate(never) }],
  );
  const brokenIn = (state: State) =>
    new Set(never.filter(({ isBroken }) => isBroken(state)).map(({ id }) => id));
  let state = machine.start;
  let broken = brokenIn(state);
  const start = machine.valuesIn(state);
  const replayed: ReplayedStep[] = [];
  for (const step of steps) {
    const { action, note } = typeof step === 'string' ? { action: step, note: undefined } : step;
    const move = byId.get(action);
    if (move === undefined)
      return { setting, start, steps: replayed, stuck: `there is no action "${action}"` };
    if (!move.isPossible(state)) {
      const values = { ...setting, ...machine.valuesIn(state) };
      const missing = failing(testOf(move.action.when), (name) => values[name]).map(
        (test) => `${inWords(test)}${test.kind === 'is' ? `, and it is ${values[test.name]}` : ''}`,
      );
      return { setting, start, steps: replayed, stuck: `"${action}" needs that ${missing.join('; that ')}` };
    }
    const next = move.apply(state);
    const breaks = brokenIn(next);
    replayed.push({
      action,
      ...(note === undefined ? {} : { note }),
      values: machine.valuesIn(next),
      changed: machine.variables.filter((_, at) => next[at] !== state[at]),
      breaks: [...breaks].filter((id) => !broken.has(id)),
    });
    state = next;
    broken = breaks;
  }
  return { setting, start, steps: replayed };
}

interface ScenarioProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What is wrong with a scenario once it was replayed: the place in it, and why. */
export function scenarioProblems(
  scenario: Scenario,
  model: Model,
  { setting, start, steps, stuck }: Replayed,
): ScenarioProblem[] {
  if (stuck !== undefined)
    return [{ path: ['steps', steps.length], message: `step ${steps.length + 1} cannot be made: ${stuck}` }];
  const values = { ...setting, ...(steps.at(-1)?.values ?? start) };
  const missed = failing(testOf(scenario.ends), (name) => values[name]).map((test) => ({
    path: ['ends'],
    message: `at its end it must hold that ${inWords(test)}${test.kind === 'is' ? `, and it is ${values[test.name]}` : ''}`,
  }));
  const broken = new Set(steps.flatMap(({ breaks }) => breaks));
  const unsaid = [...broken]
    .filter((id) => !scenario.breaks.includes(id))
    .map((id) => ({
      path: ['id'],
      message: `step ${steps.findIndex(({ breaks }) => breaks.includes(id)) + 1} breaks "${id}": write breaks: [${id}], or mend the model`,
    }));
  const kept = scenario.breaks.flatMap((id, index) =>
    broken.has(id) ? [] : [{ path: ['breaks', index], message: `no step of it breaks "${id}"` }],
  );
  return [...missed, ...unsaid, ...kept, ...missProblems(scenario, model, values)];
}

/** What is wrong with what a scenario is said to miss. One that fails says what is broken or missed: else nobody can tell that it failed. */
function missProblems(
  { outcome, breaks, misses }: Scenario,
  { invariants }: Model,
  values: Readonly<Record<string, string>>,
): ScenarioProblem[] {
  const reached = misses.flatMap((id, index): ScenarioProblem[] => {
    const wanted = testOf(invariants.find((one) => one.id === id)?.reached);
    if (!holds(wanted, (name) => values[name])) return [];
    return [{ path: ['misses', index], message: `at its end "${id}" is reached: nothing is missed` }];
  });
  if (outcome !== 'fails' || breaks.length > 0 || misses.length > 0) return reached;
  const message =
    'is said to fail, and breaks nothing: name what it breaks (breaks) or what is wanted and not reached at its end (misses)';
  return [...reached, { path: ['outcome'], message }];
}
