import { composeEntry, type Entry, readEntry, targetsOf, writeFields } from '../../entries/index.ts';
import { Names } from '../names.ts';
import type { WrittenArgument, WrittenFields } from './fields.ts';
import { once, targetsWritten, withTargets, withTargetsOnce } from './once.ts';
import { type FieldsChange, type ReshapeOptions, type Reshaping, refuse, reshapedFiles } from './reshape.ts';

export interface SplitOptions extends ReshapeOptions {
  /** Id of the position that is split. */
  readonly position: string;
  /** Id, title and statement of the new one, which answers the same issue. */
  readonly id: string;
  readonly title: string;
  readonly statement?: string | undefined;
  /** Keys of the arguments about the position that are about the new one from now on. */
  readonly arguments: readonly string[];
}

/**
 * Plans splitting a position: some arguments about it go over to a new one, with the same relation. Who holds the position by none but such
 * an argument of a post holds the new one there; who has arguments for both holds both.
 */
export function splitPosition(options: SplitOptions): Reshaping {
  const { entries, position, id, title, statement = title } = options;
  const names = new Names(entries);
  const entry = names.entries.get(position) as Entry<'positions'> | undefined;
  if (entry?.collection !== 'positions') return refuse(`"${position}" is no position`);
  if (names.resolve(id) !== undefined) return refuse(`"${id}" is an id already, or was one`);
  const going = new Set(options.arguments);
  if (going.size === 0) return refuse('name the arguments that go with the new position');
  for (const key of going)
    if (!isAbout(names, key, position)) return refuse(`"${key}" is no argument about "${position}" itself`);
  const file = `positions/${id}.mdx`;
  const { debate, issue } = entry.data;
  const text = composeEntry(writeFields({ title, debate, issue, statement }), '');
  const read = readEntry('positions', file, text);
  if ('problems' in read) return refuse(read.problems[0]?.message ?? `${file} could not be read`);
  const change: FieldsChange = (fields, changed) => {
    if (changed.collection === 'debates')
      return withListed(over(fields, changed.id, options, names), position, id);
    return over(fields, changed.id, options, names);
  };
  const homes = new Set([...going].map((key) => key.split('#')[0]));
  const made = reshapedFiles(
    options,
    () => undefined,
    change,
    (one) => homes.has(one.id) || one.id === names.resolve(debate),
  );
  if (!made.ok) return made;
  const rivals = (
    names.entries.get(names.resolve(debate) ?? '') as Entry<'debates'> | undefined
  )?.data.issues.find((one) => one.id === issue)?.rivals;
  return {
    ok: true,
    did: `Split ${id} off ${position}`,
    files: [{ file, text, references: 0 }, ...made.files],
    notes:
      Array.isArray(rivals) && rivals.flat().includes(position)
        ? [`The issue ${issue} says which positions exclude each other (rivals): say it of ${id}.`]
        : [],
  };
}

function isAbout(names: Names, key: string, position: string): boolean {
  const [home = '', id] = key.split('#');
  const entry = names.entries.get(home);
  if (entry === undefined || !('arguments' in entry.data)) return false;
  const argument = entry.data.arguments.find((one) => one.id === id);
  return (
    argument !== undefined && targetsOf(argument).some(({ target }) => names.resolve(target) === position)
  );
}

/** The fields of an entry whose arguments go over to the new position. */
function over(
  fields: WrittenFields,
  home: string,
  { position, id, arguments: keys }: SplitOptions,
  names: Names,
): WrittenFields {
  const goes = new Set(
    keys.flatMap((key) => (key.startsWith(`${home}#`) ? [key.slice(home.length + 1)] : [])),
  );
  if (goes.size === 0) return fields;
  const isOld = (target: string) => names.resolve(target) === position;
  const moved = (fields.arguments ?? []).map((argument) =>
    goes.has(argument.id) ? withOther(argument, isOld, id) : argument,
  );
  const stays = moved.some((argument) => supports(argument, isOld));
  const comes = moved.some((argument) => supports(argument, (target) => target === id));
  const positions = (fields.positions ?? []).flatMap((one) => {
    if (!isOld(one) || !comes) return [one];
    return stays ? [one, id] : [id];
  });
  const leaves = (fields.leaves ?? []).map((leaving) =>
    isOld(leaving.position) && goes.has(leaving.by) ? { ...leaving, position: id } : leaving,
  );
  return {
    ...fields,
    arguments: moved,
    ...(fields.positions && { positions: once(positions) }),
    ...(fields.leaves && { leaves }),
  };
}

function withOther(
  argument: WrittenArgument,
  isOld: (target: string) => boolean,
  id: string,
): WrittenArgument {
  let changed = argument;
  for (const { relation, targets } of targetsWritten(argument))
    if (targets.some(isOld))
      changed = withTargets(
        changed,
        relation,
        targets.map((target) => (isOld(target) ? id : target)),
      );
  const single = withTargetsOnce(changed);
  return 'refused' in single && typeof single.refused === 'string' ? changed : (single as WrittenArgument);
}

function supports(argument: WrittenArgument, test: (target: string) => boolean): boolean {
  return targetsWritten(argument).some(
    ({ relation, targets }) => relation === 'supports' && targets.some(test),
  );
}

/** The fields of a debate whose issue lists the new position behind the old one, if it lists that. */
function withListed(fields: WrittenFields, position: string, id: string): WrittenFields {
  return {
    ...fields,
    ...(fields.issues && {
      issues: fields.issues.map((issue) => {
        const list = issue.positions as readonly string[] | undefined;
        return list?.includes(position)
          ? { ...issue, positions: list.toSpliced(list.indexOf(position) + 1, 0, id) }
          : issue;
      }),
    }),
  };
}
