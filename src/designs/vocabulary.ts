import type { FullVariable, Model, Value, Values, Variable } from './model.ts';

/** The values of a choice, as they are written. */
export function valuesOf(values: Values): string[] {
  return isList(values) ? values.map(String) : Object.keys(values);
}

/** What a value of a choice means, where that is said. */
export function meaningOf(values: Values, value: string): string | undefined {
  return isList(values) ? undefined : values[value];
}

/** A variable in its long form. */
export function fullVariable(variable: Variable): FullVariable {
  return isList(variable) ? { values: variable } : variable;
}

function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

/** The value that a variable starts with. */
export function startOf(variable: Variable): string {
  const { values, start } = fullVariable(variable);
  return start === undefined ? (valuesOf(values)[0] ?? '') : String(start);
}

/** The values of every variable and switch, by name: what conditions can be about. */
export function vocabularyOf({
  variables,
  switches,
}: Pick<Model, 'variables' | 'switches'>): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...Object.entries(variables).map(
      ([name, variable]) => [name, valuesOf(fullVariable(variable).values)] as const,
    ),
    ...Object.entries(switches).map(([name, { values }]) => [name, valuesOf(values)] as const),
  ]);
}

/** A field of one or several as a list. */
export function listOf<T extends Value>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return isListOf(value) ? value : [value];
}

function isListOf<T extends Value>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
