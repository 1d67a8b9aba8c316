import { type Collection, type Entry, lineIn, type Problem } from '../entries/index.ts';
import { mentionsIn } from './links.ts';
import type { Backlink } from './model.ts';
import type { Names } from './names.ts';

type Path = readonly (string | number)[];

/** A reference as an entry has it. */
interface Reference {
  readonly target: string;
  /** What it must lead to; anything where it is absent. */
  readonly to?: Collection | 'argument' | 'position or argument';
  readonly as: string;
  /** Asked of those that lead nowhere alone: to find a line, the YAML of its entry is read again. */
  readonly line: () => number;
  /** Key of the argument that refers, where one does. */
  readonly from?: string;
}

/** What every reference leads to, turned round: who refers to each entry and argument; and the references that lead nowhere. */
export function followReferences(
  entries: readonly Entry[],
  names: Names,
): { backlinks: Map<string, Backlink[]>; problems: Problem[] } {
  const backlinks = new Map<string, Backlink[]>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const reference of referencesOf(entry)) {
      const found = names.resolve(reference.target);
      const problem =
        found === undefined ? broken(reference, entry, names) : misdirected(reference, found, entry, names);
      if (problem) problems.push(problem);
      if (found === undefined || found === entry.id) continue;
      const backlink: Backlink = {
        from: reference.from ?? entry.id,
        collection: entry.collection,
        as: reference.as,
      };
      const list = backlinks.get(found) ?? [];
      const mark = `${found}\n${backlink.from}\n${backlink.as}`;
      if (!seen.has(mark)) list.push(backlink);
      seen.add(mark);
      backlinks.set(found, list);
    }
  }
  return { backlinks, problems };
}

function broken(reference: Reference, entry: Entry, names: Names): Problem {
  const among =
    reference.to &&
    reference.to !== 'argument' &&
    reference.to !== 'position or argument' &&
    !reference.target.includes('#')
      ? namesOf(reference.to, names)
      : undefined;
  const suggestion = names.nearest(reference.target, among);
  const message = `${reference.as}: there is no "${reference.target}"`;
  return {
    code: 'broken-reference',
    file: entry.file,
    line: reference.line(),
    message,
    ...(suggestion ? { suggestion } : {}),
  };
}

function namesOf(collection: Collection, names: Names): string[] {
  return [...names.entries.values()]
    .filter((entry) => entry.collection === collection)
    .map((entry) => entry.id);
}

function misdirected(reference: Reference, found: string, entry: Entry, names: Names): Problem | undefined {
  if (reference.to === undefined) return undefined;
  const kind = found.includes('#') ? 'argument' : names.entries.get(found)?.collection;
  const fits =
    reference.to === 'position or argument'
      ? kind === 'argument' || kind === 'positions'
      : kind === reference.to;
  if (fits) return undefined;
  const wanted = {
    argument: 'an argument',
    'position or argument': 'a position or an argument',
    debates: 'a debate',
    positions: 'a position',
    concepts: 'a concept',
    people: 'a person',
    posts: 'a post',
  }[reference.to];
  return {
    code: 'wrong-kind',
    file: entry.file,
    line: reference.line(),
    message: `${reference.as}: "${reference.target}" is not ${wanted}`,
  };
}

function referencesOf(entry: Entry): Reference[] {
  const lineOf = (path: Path) => lineIn(entry, path);
  const one = (target: string | undefined, to: Reference['to'], path: Path, from?: string): Reference[] =>
    target === undefined
      ? []
      : [
          {
            target,
            to,
            as: path.filter((step) => typeof step === 'string').join('.'),
            line: () => lineOf(path),
            ...(from ? { from } : {}),
          },
        ];
  const many = (targets: readonly string[], to: Reference['to'], field: string) =>
    targets.flatMap((target, index) => one(target, to, [field, index]));
  const prose = (text: string, firstLine: () => number): Reference[] =>
    mentionsIn(text).map(({ target, as, line }) => ({
      target,
      as,
      line: () => firstLine() + line,
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
        ...prose(data.outcome, () => lineOf(['outcome'])),
        ...prose(data.summary, () => lineOf(['summary'])),
        ...prose(entry.body, () => entry.bodyLine),
      ];
    }
    case 'positions': {
      const data = (entry as Entry<'positions'>).data;
      return [
        ...one(data.debate, 'debates', ['debate']),
        ...one(data.supersededBy, 'positions', ['supersededBy']),
        ...many(data.concepts, 'concepts', 'concepts'),
        ...prose(entry.body, () => entry.bodyLine),
      ];
    }
    case 'concepts':
      return [
        ...many((entry as Entry<'concepts'>).data.see, 'concepts', 'see'),
        ...prose(entry.body, () => entry.bodyLine),
      ];
    case 'people':
      return prose(entry.body, () => entry.bodyLine);
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
