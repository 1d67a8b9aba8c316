import { called } from '../called/index.ts';
import { type Entry, FORMAT, lineIn, type Problem, targetsOf } from '../entries/index.ts';

/** Problem code: a folder of format 1 uses a feature of a later format. */
export const UPGRADE_NEEDED = 'upgrade-needed';

/** A field introduced in format 2, and where it is used. */
interface Newer {
  readonly entry: Entry;
  readonly path: readonly (string | number)[];
}

/**
 * Reports features of a later format in a folder of format 1: each argument with several targets, which revisions of scheme 1 cannot
 * express; of all others only the first.
 */
export function checkFormat(entries: readonly Entry[], format: number): Problem[] {
  if (format >= FORMAT) return [];
  const problems = entries.flatMap(manyTargets);
  const newer = entries.flatMap((entry) => newerFields(entry).map((path): Newer => ({ entry, path })));
  const [first] = newer;
  if (first === undefined) return problems;
  const { entry, path } = first;
  const others = newer.length === 1 ? '' : `, and ${newer.length - 1} more`;
  const message = `${path.at(-1)} is a field of format ${FORMAT}${others}, and the folder is of format ${format}: ${called('upgrade')} shows what an upgrade changes`;
  return [
    ...problems,
    { code: 'newer-field', file: entry.file, line: lineIn(entry, path), message, severity: 'warning' },
  ];
}

function manyTargets(entry: Entry): Problem[] {
  if (!('arguments' in entry.data)) return [];
  return entry.data.arguments.flatMap((argument, at): Problem[] => {
    const [, second] = targetsOf(argument);
    if (second === undefined) return [];
    const message = `"${argument.id}" has several targets, which a folder of format 1 cannot have: run ${called('upgrade', '--write')}, or leave it one`;
    const line = lineIn(entry, ['arguments', at, ...second.path]);
    return [{ code: UPGRADE_NEEDED, file: entry.file, line, message }];
  });
}

/** Paths of the curated fields of an entry that format 1 did not have. */
function newerFields({ collection, data }: Entry): (string | number)[][] {
  const written = (fields: Readonly<Record<string, unknown>>, ...at: (string | number)[]) =>
    Object.entries(fields).flatMap(([field, value]) => (isWritten(value) ? [[...at, field]] : []));
  if (collection === 'positions') {
    const { claim } = data as Entry<'positions'>['data'];
    return written({ claim });
  }
  if (collection === 'posts') {
    const { leaves, main, continues, separate, arguments: made } = data as Entry<'posts'>['data'];
    return [
      ...written({ leaves, main, continues, separate }),
      ...made.flatMap(({ quotes }, at) => written({ quotes }, 'arguments', at)),
    ];
  }
  if (collection !== 'debates') return [];
  const { issues, figures, threads, draft, curators, reviewed } = data as Entry<'debates'>['data'];
  return [
    ...issues.flatMap(({ title, positions, adopted, result, rivals }, at) =>
      written(
        { title, positions, adopted, result, rivals: rivals === true ? undefined : String(rivals) },
        'issues',
        at,
      ),
    ),
    ...written({ figures, threads, draft, curators, reviewed }),
  ];
}

/** Whether a field has a value other than its default. */
function isWritten(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
