import { type Collection, type Entry, lineIn } from '../entries/index.ts';
import { mentionsIn } from './links.ts';

type Path = readonly (string | number)[];

/** A reference as an entry has it. */
export interface Reference {
  readonly target: string;
  /** What it must lead to; anything where it is absent. */
  readonly to?: Collection | 'argument' | 'position or argument';
  /** The name of its field; of a mention in prose, how it mentions. */
  readonly as: string;
  /** Key of the argument that refers, where one does. */
  readonly from?: string;
  /** Path of the frontmatter's value that it is or, mentioned in prose, stands in; absent in the body. */
  readonly path?: Path;
  /** Of a mention in prose: its line there, from 0. */
  readonly proseLine?: number;
}

/** Line (from 1) of the file on which an entry has a reference. */
export function lineOfReference(entry: Entry, { path, proseLine = 0 }: Reference): number {
  return (path === undefined ? entry.bodyLine : lineIn(entry, path)) + proseLine;
}

/** Every reference of an entry to another, or to an argument, in the order of its fields. */
export function referencesOf(entry: Entry): Reference[] {
  const one = (target: string | undefined, to: Reference['to'], path: Path, from?: string): Reference[] =>
    target === undefined
      ? []
      : [
          {
            target,
            to,
            as: path.filter((step) => typeof step === 'string').join('.'),
            path,
            ...(from ? { from } : {}),
          },
        ];
  const many = (targets: readonly string[], to: Reference['to'], field: string) =>
    targets.flatMap((target, index) => one(target, to, [field, index]));
  const prose = (text: string, path?: Path): Reference[] =>
    mentionsIn(text).map(({ target, as, line }) => ({
      target,
      as,
      proseLine: line,
      ...(path === undefined ? {} : { path }),
      ...(as === 'evidence' ? { to: 'argument' as const } : {}),
    }));
  switch (entry.collection) {
    case 'debates': {
      const data = (entry as Entry<'debates'>).data;
      const cited = data.arguments.flatMap((argument, index) => [
        ...targetOf(argument, ['arguments', index], `${entry.id}#${argument.id}`, one),
        ...one(argument.by, 'people', ['arguments', index, 'by'], `${entry.id}#${argument.id}`),
      ]);
      return [
        ...many(data.concepts, 'concepts', 'concepts'),
        ...cited,
        ...prose(data.outcome, ['outcome']),
        ...prose(data.summary, ['summary']),
        ...prose(entry.body),
      ];
    }
    case 'positions': {
      const data = (entry as Entry<'positions'>).data;
      return [
        ...one(data.debate, 'debates', ['debate']),
        ...one(data.supersededBy, 'positions', ['supersededBy']),
        ...many(data.concepts, 'concepts', 'concepts'),
        ...prose(entry.body),
      ];
    }
    case 'concepts': {
      const data = (entry as Entry<'concepts'>).data;
      return [
        ...many(data.see, 'concepts', 'see'),
        ...prose(data.summary, ['summary']),
        ...prose(entry.body),
      ];
    }
    case 'people':
      return prose(entry.body);
    case 'posts': {
      const data = (entry as Entry<'posts'>).data;
      return [
        ...one(data.from, 'people', ['from']),
        ...one(data.debate, 'debates', ['debate']),
        ...one(data.parent, 'posts', ['parent']),
        ...many(data.positions, 'positions', 'positions'),
        ...(data.reconstructed?.from ?? []).flatMap((from, index) =>
          one(from, 'posts', ['reconstructed', 'from', index]),
        ),
        ...data.arguments.flatMap((argument, index) =>
          targetOf(argument, ['arguments', index], `${entry.id}#${argument.id}`, one),
        ),
      ];
    }
  }
}

type One = (target: string | undefined, to: Reference['to'], path: Path, from?: string) => Reference[];
type Targets = Readonly<
  Partial<Record<'supports' | 'objectsTo' | 'qualifies' | 'concedes' | 'corrects', string | undefined>>
>;

function targetOf(argument: Targets, path: Path, key: string, one: One): Reference[] {
  return (['supports', 'objectsTo', 'qualifies', 'concedes', 'corrects'] as const).flatMap((relation) =>
    one(argument[relation], 'position or argument', [...path, relation], key),
  );
}
