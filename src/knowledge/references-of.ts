import {
  adoptedBy,
  type Collection,
  type Entry,
  fieldMentions,
  type Issue,
  isPersonId,
  lineIn,
  type Mention,
  type TargetFields,
  targetsOf,
} from '../entries/index.ts';
import { designReferences, type One, oneOrMany } from './design-references.ts';
import { proseOf } from './prose.ts';

type Path = readonly (string | number)[];

/** A reference in an entry. */
export interface Reference {
  readonly target: string;
  /** The kind that it must refer to; any if absent. */
  readonly to?: Collection | 'argument' | 'position or argument' | 'trace';
  /** The name of its field; for a mention in prose, the kind of mention. */
  readonly as: string;
  /** Key of the argument that refers, if any. */
  readonly from?: string;
  /** Path of its frontmatter value or, for a mention in prose, of the text that contains it; absent in the body. */
  readonly path?: Path;
  /** For a mention in prose: its line there, from 0. */
  readonly proseLine?: number;
  /** For a mention in a body: its column, from 1. */
  readonly column?: number;
  /** Whether it is written as only an argument's id, which means an argument of the same entry. */
  readonly isLocal?: boolean;
}

/** Whether a name of a post is its Message-ID (RFC 5322 3.6.4) rather than its entry id. */
export function isMessageId(name: string): boolean {
  return name.includes('@');
}

/** Line (from 1) in the file of an entry's reference. */
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
  const mentioned = (mentions: readonly Mention[], path?: Path): Reference[] =>
    mentions.map(({ target, as, line, column }) => ({
      target,
      as,
      proseLine: line,
      ...(path === undefined ? { column } : { path }),
      ...(as === 'link' ? {} : { to: 'argument' as const }),
    }));
  const inField = (text: string, path: Path) => mentioned(fieldMentions(text), path);
  const inBody = () => mentioned(proseOf(entry).mentions);
  switch (entry.collection) {
    case 'debates': {
      const data = (entry as Entry<'debates'>).data;
      const cited = data.arguments.flatMap((argument, index) => [
        ...targetReferences(argument, ['arguments', index], `${entry.id}#${argument.id}`, one),
        ...one(argument.by, 'people', ['arguments', index, 'by'], `${entry.id}#${argument.id}`),
      ]);
      const people = [
        ...data.curators.map((name, index) => ({ name, path: ['curators', index] })),
        ...data.reviewed.map(({ by }, index) => ({ name: by, path: ['reviewed', index, 'by'] })),
      ];
      return [
        ...data.issues.flatMap((issue, index) => ofIssue(issue, ['issues', index], one)),
        ...people.flatMap(({ name, path }) => (isPersonId(name) ? one(name, 'people', path) : [])),
        ...many(data.concepts, 'concepts', 'concepts'),
        ...data.figures.flatMap(({ position }, index) =>
          one(position, 'positions', ['figures', index, 'position']),
        ),
        ...data.threads.flatMap((post, index) =>
          isMessageId(post) ? [] : one(post, 'posts', ['threads', index]),
        ),
        ...cited,
        ...inField(data.outcome, ['outcome']),
        ...inField(data.summary, ['summary']),
        ...inBody(),
      ];
    }
    case 'positions': {
      const data = (entry as Entry<'positions'>).data;
      return [
        ...one(data.debate, 'debates', ['debate']),
        ...(typeof data.supersededBy === 'string'
          ? one(data.supersededBy, 'positions', ['supersededBy'])
          : many(data.supersededBy ?? [], 'positions', 'supersededBy')),
        ...many(data.concepts, 'concepts', 'concepts'),
        ...inBody(),
      ];
    }
    case 'concepts': {
      const data = (entry as Entry<'concepts'>).data;
      return [...many(data.see, 'concepts', 'see'), ...inField(data.summary, ['summary']), ...inBody()];
    }
    case 'people':
    case 'pages':
      return inBody();
    case 'designs':
      return [...designReferences(entry as Entry<'designs'>, one, inField), ...inBody()];
    case 'posts': {
      const data = (entry as Entry<'posts'>).data;
      return [
        ...one(data.from, 'people', ['from']),
        ...one(data.debate, 'debates', ['debate']),
        ...one(data.parent, 'posts', ['parent']),
        ...one(data.continues, 'posts', ['continues']),
        ...many(data.positions, 'positions', 'positions'),
        ...data.leaves.flatMap(({ position, by }, index) => [
          ...one(position, 'positions', ['leaves', index, 'position']),
          local(entry.id, by, ['leaves', index, 'by']),
        ]),
        ...(data.main === undefined ? [] : [local(entry.id, data.main, ['main'])]),
        ...(data.reconstructed?.from ?? []).flatMap((from, index) =>
          one(from, 'posts', ['reconstructed', 'from', index]),
        ),
        ...data.arguments.flatMap((argument, index) =>
          targetReferences(argument, ['arguments', index], `${entry.id}#${argument.id}`, one),
        ),
      ];
    }
  }
}

/** References of an issue: its positions, rivals, and the adopted position and argument. */
function ofIssue({ positions, rivals, adopted }: Issue, path: Path, one: One): Reference[] {
  return [
    ...positions.flatMap((id, index) => one(id, 'positions', [...path, 'positions', index])),
    ...(typeof rivals === 'boolean' ? [] : rivals).flatMap((group, at) =>
      group.flatMap((id, index) => one(id, 'positions', [...path, 'rivals', at, index])),
    ),
    ...one(adopted?.position, 'positions', [...path, 'adopted', 'position']),
    ...(adopted !== undefined && adoptedBy(adopted.by) === 'argument'
      ? one(adopted.by, 'argument', [...path, 'adopted', 'by'])
      : []),
  ];
}

/** An argument of the same entry, named by its id alone. */
function local(home: string, argument: string, path: Path): Reference {
  const as = path.filter((step) => typeof step === 'string').join('.');
  return { target: `${home}#${argument}`, to: 'argument', as, path, isLocal: true };
}

function targetReferences(
  argument: TargetFields & { readonly shows?: string | readonly string[] | undefined },
  path: Path,
  key: string,
  one: One,
): Reference[] {
  const targets = targetsOf(argument).flatMap((written) =>
    one(written.target, 'position or argument', [...path, ...written.path], key),
  );
  const shown = oneOrMany(argument.shows, 'trace', [...path, 'shows'], (target, to, at) =>
    one(target, to, at, key),
  );
  return [...targets, ...shown];
}
