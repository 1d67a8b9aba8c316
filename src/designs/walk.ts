import { holds, testOf } from './condition.ts';
import type { Action, Changes, Condition } from './model.ts';

/** What a reader needs to walk through a model by themselves: the part of it that a browser is given. */
export interface Walked {
  /** What variables are called, by name, in their order. */
  readonly variables: Readonly<Record<string, string>>;
  /** What actors are called, by id. */
  readonly actors: Readonly<Record<string, string>>;
  readonly actions: readonly Pick<Action, 'id' | 'from' | 'to' | 'says' | 'when' | 'changes'>[];
  readonly never: readonly { readonly id: string; readonly title: string; readonly never: Condition }[];
}

type Values = Readonly<Record<string, string>>;

/** The actions that are possible where variables and switches have some values. */
export function possibleIn({ actions }: Walked, values: Values): Walked['actions'] {
  return actions.filter(({ when }) => isMet(when, values));
}

/** The values after an action. */
export function after(values: Values, changes: Changes = {}): Record<string, string> {
  const changed = Object.entries(changes).map(([name, value]) => [name, String(value)]);
  return { ...values, ...Object.fromEntries(changed) };
}

/** Titles of the invariants that are broken where variables and switches have some values. */
export function brokenIn({ never }: Walked, values: Values): string[] {
  return never.filter((one) => isMet(one.never, values)).map(({ title }) => title);
}

function isMet(condition: Condition | undefined, values: Values): boolean {
  return holds(testOf(condition), (name) => values[name]);
}
