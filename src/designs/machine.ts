import { type Test, testOf } from './condition.ts';
import type { Action, Condition, Model } from './model.ts';
import type { FullSetting } from './settings.ts';
import { fullVariable, startOf, valuesOf } from './vocabulary.ts';

/** A state: for each variable, the place of its value among its values. */
export type State = Uint8Array;

/** Whether something holds of a state. */
export type Predicate = (state: State) => boolean;

/** An action that can be run. */
export interface Move {
  readonly action: Action;
  readonly isPossible: Predicate;
  /** Places of variables, and of the values that they have afterwards. */
  readonly changes: readonly (readonly [at: number, value: number])[];
  readonly apply: (state: State) => State;
}

/** A model under one setting, made to run. */
export interface Machine {
  readonly variables: readonly string[];
  /** How many values each variable has. */
  readonly sizes: readonly number[];
  readonly start: State;
  readonly moves: readonly Move[];
  readonly predicate: (condition: Condition | undefined) => Predicate;
  /** The values of a state, by variable. */
  readonly valuesIn: (state: State) => Record<string, string>;
}

/** A checked model under a setting. Switches are decided here, once: conditions that ask for another value of one never hold. */
export function machineOf(model: Model, setting: FullSetting): Machine {
  const variables = Object.keys(model.variables);
  const values = Object.values(model.variables).map((variable) => valuesOf(fullVariable(variable).values));
  const place = new Map(variables.map((name, index) => [name, index]));
  const valueAt = (name: string, value: unknown) =>
    (values[place.get(name) ?? -1] ?? []).indexOf(String(value));
  const predicate = (condition: Condition | undefined) =>
    predicateOf(testOf(condition), { place, valueAt, setting });
  return {
    variables,
    sizes: values.map(({ length }) => length),
    start: Uint8Array.from(Object.entries(model.variables), ([name, variable]) =>
      valueAt(name, startOf(variable)),
    ),
    moves: model.actions.map((action) => {
      const changes = Object.entries(action.changes ?? {}).map(
        ([name, value]) => [place.get(name) ?? 0, valueAt(name, value)] as const,
      );
      return {
        action,
        isPossible: predicate(action.when),
        changes,
        apply: (state: State) => {
          const next = state.slice();
          for (const [at, value] of changes) next[at] = value;
          return next;
        },
      };
    }),
    predicate,
    valuesIn: (state) =>
      Object.fromEntries(variables.map((name, at) => [name, values[at]?.[state[at] ?? 0] ?? ''])),
  };
}

interface Vocabulary {
  readonly place: ReadonlyMap<string, number>;
  readonly valueAt: (name: string, value: string) => number;
  readonly setting: FullSetting;
}

const ALWAYS: Predicate = () => true;
const NEVER: Predicate = () => false;

/** What decides a test. What switches decide is decided here: it is `ALWAYS` or `NEVER`, and so is what follows from these alone. */
function predicateOf(test: Test, vocabulary: Vocabulary): Predicate {
  switch (test.kind) {
    case 'is':
      return valueTest(test.name, test.values, vocabulary);
    case 'not': {
      const inner = predicateOf(test.test, vocabulary);
      if (inner === ALWAYS) return NEVER;
      return inner === NEVER ? ALWAYS : (state) => !inner(state);
    }
    case 'all':
      return conjunction(test.tests.map((one) => predicateOf(one, vocabulary)));
    case 'any':
      return disjunction(test.tests.map((one) => predicateOf(one, vocabulary)));
  }
}

function valueTest(
  name: string,
  values: readonly string[],
  { place, valueAt, setting }: Vocabulary,
): Predicate {
  const at = place.get(name);
  if (at === undefined) return values.includes(setting[name] ?? '') ? ALWAYS : NEVER;
  const wanted = new Uint8Array(256);
  for (const value of values) wanted[valueAt(name, value)] = 1;
  return (state) => wanted[state[at] as number] === 1;
}

function conjunction(all: readonly Predicate[]): Predicate {
  if (all.includes(NEVER)) return NEVER;
  const parts = all.filter((part) => part !== ALWAYS);
  if (parts.length < 2) return parts[0] ?? ALWAYS;
  return (state) => {
    for (const part of parts) if (!part(state)) return false;
    return true;
  };
}

function disjunction(all: readonly Predicate[]): Predicate {
  if (all.includes(ALWAYS)) return ALWAYS;
  const parts = all.filter((part) => part !== NEVER);
  if (parts.length < 2) return parts[0] ?? NEVER;
  return (state) => {
    for (const part of parts) if (part(state)) return true;
    return false;
  };
}
