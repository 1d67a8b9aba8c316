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
  readonly apply: (state: State) => State;
}

/** A model under one setting, made to run. */
export interface Machine {
  readonly variables: readonly string[];
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

function predicateOf(test: Test, vocabulary: Vocabulary): Predicate {
  switch (test.kind) {
    case 'is': {
      const at = vocabulary.place.get(test.name);
      if (at === undefined) {
        const isSet = test.values.includes(vocabulary.setting[test.name] ?? '');
        return () => isSet;
      }
      const wanted = new Set(test.values.map((value) => vocabulary.valueAt(test.name, value)));
      return (state) => wanted.has(state[at] ?? -1);
    }
    case 'not': {
      const inner = predicateOf(test.test, vocabulary);
      return (state) => !inner(state);
    }
    case 'all': {
      const parts = test.tests.map((one) => predicateOf(one, vocabulary));
      return (state) => parts.every((part) => part(state));
    }
    case 'any': {
      const parts = test.tests.map((one) => predicateOf(one, vocabulary));
      return (state) => parts.some((part) => part(state));
    }
  }
}
