import type { Switch, Variable } from '../designs/index.ts';
import { type Entry, isPersonId } from '../entries/index.ts';
import type { Reference } from './references-of.ts';

type Path = NonNullable<Reference['path']>;

/** Adds the reference in a field, if it has one. */
export type One = (target: string | undefined, to: Reference['to'], path: Path, from?: string) => Reference[];

/** The references of a field that takes one name or a list. */
export function oneOrMany(
  names: string | readonly string[] | undefined,
  to: Reference['to'],
  path: Path,
  one: (target: string | undefined, to: Reference['to'], path: Path) => Reference[],
): Reference[] {
  if (names === undefined || typeof names === 'string') return one(names, to, path);
  return names.flatMap((name, index) => one(name, to, [...path, index]));
}

/** Fields of a design's parts whose texts may contain links. */
const TEXTS = ['note', 'source', 'simplification', 'hypothesis', 'general', 'summary', 'elsewhere'] as const;

/** What is said of each value of a variable or a switch. */
function meaningsOf(part: Variable | Switch): (readonly [value: string, text: string])[] {
  const values = 'values' in part && typeof part.values === 'object' ? part.values : [];
  return Array.isArray(values) ? [] : Object.entries(values as Readonly<Record<string, string>>);
}

/** The references of a design, except in its body: positions, arguments, people, and links in its texts. */
export function designReferences(
  { data }: Entry<'designs'>,
  one: One,
  inField: (text: string, path: Path) => Reference[],
): Reference[] {
  const texts = (part: object, path: Path): Reference[] =>
    TEXTS.flatMap((field) => {
      const text = (part as Readonly<Record<string, unknown>>)[field];
      return typeof text === 'string' ? inField(text, [...path, field]) : [];
    });
  const lists = ['actors', 'handles', 'actions', 'invariants', 'scenarios', 'requests'] as const;
  return [
    ...one(data.debate, 'debates', ['debate']),
    ...oneOrMany(data.realises, 'positions', ['realises'], one),
    ...data.concepts.flatMap((id, index) => one(id, 'concepts', ['concepts', index])),
    ...one(data.partOf, 'designs', ['partOf']),
    ...data.invariants.flatMap(({ argument }, index) =>
      oneOrMany(argument, 'argument', ['invariants', index, 'argument'], one),
    ),
    ...Object.entries(data.switches).flatMap(([name, { assumed }]) =>
      assumed.flatMap((assumption, index) => [
        ...(isPersonId(assumption.by)
          ? one(assumption.by, 'people', ['switches', name, 'assumed', index, 'by'])
          : []),
        ...texts(assumption, ['switches', name, 'assumed', index]),
      ]),
    ),
    ...texts(data, []),
    ...lists.flatMap((field) => data[field].flatMap((part, index) => texts(part, [field, index]))),
    ...Object.entries(data.variables).flatMap(([name, variable]) => texts(variable, ['variables', name])),
    ...Object.entries(data.switches).flatMap(([name, part]) => texts(part, ['switches', name])),
    ...(['variables', 'switches'] as const).flatMap((field) =>
      Object.entries<Variable | Switch>(data[field]).flatMap(([name, part]) =>
        meaningsOf(part).flatMap(([value, text]) => inField(text, [field, name, 'values', value])),
      ),
    ),
    ...data.scenarios.flatMap(({ steps }, index) =>
      steps.flatMap((step, at) =>
        typeof step === 'string' ? [] : texts(step, ['scenarios', index, 'steps', at]),
      ),
    ),
  ];
}
