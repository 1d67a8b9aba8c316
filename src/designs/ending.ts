import { failing, holds, type Test, testOf, valuesThatDecide } from './condition.ts';
import type { Model } from './model.ts';
import type { Replayed } from './replay.ts';

/** A variable or a switch, with its value. */
export interface Named {
  readonly name: string;
  readonly value: string;
}

/** Something that must never be, and came to be. */
export interface Breach {
  readonly invariant: string;
  /** The step that brought it about, from 1; 0 where it was so at the start. */
  readonly step: number;
  /** The values that make it so there. */
  readonly because: readonly Named[];
  /** Whether it is still so at the end. */
  readonly lasts: boolean;
}

/** Something that is wanted and is not so at the end. */
export interface Miss {
  readonly invariant: string;
  /** What it lacks: values that are not those that are wanted. */
  readonly lacks: readonly (Named & { readonly wanted?: readonly string[] })[];
}

/** What became of a trace, and by which values one can tell. */
export interface Ending {
  readonly breaches: readonly Breach[];
  readonly misses: readonly Miss[];
}

/** What went wrong in a trace, in the order of its steps, and which of the things that are wanted it misses. */
export function endingOf(
  model: Model,
  { setting, start, steps }: Replayed,
  wanted: readonly string[],
): Ending {
  const states = [start, ...steps.map(({ values }) => values)].map((values) => ({ ...setting, ...values }));
  const last = states.at(-1) ?? {};
  const breaches = model.invariants.flatMap(({ id, never }): Breach[] => {
    if (never === undefined) return [];
    const test = testOf(never);
    const step = states.findIndex((values) => isSo(test, values));
    const values = states[step];
    if (values === undefined) return [];
    return [{ invariant: id, step, because: named(test, values), lasts: isSo(test, last) }];
  });
  const misses = model.invariants.flatMap(({ id, reached }): Miss[] => {
    if (reached === undefined || !wanted.includes(id)) return [];
    const parts = failing(testOf(reached), (name) => last[name]);
    return parts.length === 0 ? [] : [{ invariant: id, lacks: parts.flatMap((part) => lacking(part, last)) }];
  });
  return { breaches: breaches.sort((a, b) => a.step - b.step), misses };
}

type Values = Readonly<Record<string, string>>;

function isSo(test: Test, values: Values): boolean {
  return holds(test, (name) => values[name]);
}

function named(test: Test, values: Values): Named[] {
  const names = valuesThatDecide(test, (name) => values[name]);
  return names.map((name) => ({ name, value: values[name] ?? '' }));
}

function lacking(test: Test, values: Values): Miss['lacks'] {
  if (test.kind === 'is') return [{ name: test.name, value: values[test.name] ?? '', wanted: test.values }];
  return named(test, values);
}
