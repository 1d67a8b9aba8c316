import type { Condition, Value } from './model.ts';

/** A condition as a tree. */
export type Test =
  | { readonly kind: 'is'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test };

/** Names that a condition gives a meaning of their own. */
export const RESERVED = ['any', 'all', 'not'];

/** The tree of a condition that was checked (`conditionProblems`); one that is absent always holds. */
export function testOf(condition: Condition = {}): Test {
  const tests = Object.entries(condition).map(([name, written]): Test => {
    if (name === 'not') return { kind: 'not', test: testOf(written as Condition) };
    if (name === 'any' || name === 'all')
      return { kind: name, tests: (written as readonly Condition[]).map(testOf) };
    return { kind: 'is', name, values: (Array.isArray(written) ? written : [written]).map(String) };
  });
  const [only] = tests;
  return only !== undefined && tests.length === 1 ? only : { kind: 'all', tests };
}

/** Whether a condition holds of the values of variables and switches. */
export function holds(test: Test, valueIn: (name: string) => string | undefined): boolean {
  switch (test.kind) {
    case 'is':
      return test.values.includes(valueIn(test.name) ?? '');
    case 'all':
      return test.tests.every((one) => holds(one, valueIn));
    case 'any':
      return test.tests.some((one) => holds(one, valueIn));
    case 'not':
      return !holds(test.test, valueIn);
  }
}

/** A condition in words: `lock is free, and a is idle or done`. */
export function inWords(test: Test): string {
  switch (test.kind) {
    case 'is':
      return `${test.name} is ${test.values.join(' or ')}`;
    case 'all':
      return test.tests.map(grouped).join(' and ') || 'always';
    case 'any':
      return test.tests.map(grouped).join(', or ') || 'never';
    case 'not':
      return `not (${inWords(test.test)})`;
  }
}

function grouped(test: Test): string {
  const isSimple = test.kind === 'is' || test.kind === 'not' || test.tests.length < 2;
  return isSimple ? inWords(test) : `(${inWords(test)})`;
}

/** The parts of a condition that do not hold, of those that must all hold. */
export function failing(test: Test, valueIn: (name: string) => string | undefined): Test[] {
  const parts = test.kind === 'all' ? test.tests : [test];
  return parts.filter((part) => !holds(part, valueIn));
}

/** Names of the variables and switches whose values make a condition hold, or make it fail: of alternatives, those of the first that holds. */
export function valuesThatDecide(test: Test, valueIn: (name: string) => string | undefined): string[] {
  switch (test.kind) {
    case 'is':
      return [test.name];
    case 'not':
      return valuesThatDecide(test.test, valueIn);
    case 'any': {
      const first = test.tests.find((one) => holds(one, valueIn));
      const parts = first === undefined ? test.tests : [first];
      return [...new Set(parts.flatMap((one) => valuesThatDecide(one, valueIn)))];
    }
    case 'all': {
      const failed = test.tests.filter((one) => !holds(one, valueIn));
      const parts = failed.length === 0 ? test.tests : failed;
      return [...new Set(parts.flatMap((one) => valuesThatDecide(one, valueIn)))];
    }
  }
}

type Path = readonly (string | number)[];

/** Something a model's author must mend, and the place in the model. */
export interface ModelProblem {
  readonly path: Path;
  readonly message: string;
}

/** What is wrong with a condition as it is written: names and values that there are not, and shapes that mean nothing. */
export function conditionProblems(
  written: unknown,
  vocabulary: ReadonlyMap<string, readonly string[]>,
  path: Path,
): ModelProblem[] {
  if (!isMapping(written))
    return [{ path, message: 'write what must hold as a mapping, such as { lock: free, log: [on, off] }' }];
  return Object.entries(written).flatMap(([name, value]): ModelProblem[] => {
    const at = [...path, name];
    if (name === 'not') return conditionProblems(value, vocabulary, at);
    if (name === 'any' || name === 'all')
      return Array.isArray(value) && value.length > 0
        ? value.flatMap((one, index) => conditionProblems(one, vocabulary, [...at, index]))
        : [{ path: at, message: `write ${name}: [{ … }, { … }], a list of what must hold` }];
    if (isMapping(value))
      return [
        {
          path: at,
          message: `write a value or a list of values; for what it must not be, write not: { ${name}: … }`,
        },
      ];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) return [{ path: at, message: 'is an empty list: name a value' }];
    return values.flatMap((one, index) =>
      valueProblems(name, one, vocabulary, Array.isArray(value) ? [...at, index] : at),
    );
  });
}

/** What is wrong with a value of a variable or switch: that there is no such variable, or no such value of it. */
export function valueProblems(
  name: string,
  value: unknown,
  vocabulary: ReadonlyMap<string, readonly string[]>,
  path: Path,
): ModelProblem[] {
  const values = vocabulary.get(name);
  if (values === undefined)
    return [
      {
        path,
        message: `there is no variable or switch "${name}"; there are ${[...vocabulary.keys()].join(', ')}`,
      },
    ];
  if (isValue(value) && values.includes(String(value))) return [];
  return [
    { path, message: `"${String(value)}" is no value of ${name}; its values are ${values.join(', ')}` },
  ];
}

function isValue(value: unknown): value is Value {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
