import type { Collection, Entry, Problem } from '../entries/index.ts';
import type { Backlink } from './model.ts';
import type { Names } from './names.ts';
import { lineOfReference, type Reference, referencesOf } from './references-of.ts';

/**
 * Collects the backlinks of each entry and argument, and the references that lead nowhere.
 *
 * @param isPostElsewhere Whether a name is that of a post that is not among the entries.
 */
export function followReferences(
  entries: readonly Entry[],
  names: Names,
  isPostElsewhere: (name: string) => boolean = () => false,
): { backlinks: Map<string, Backlink[]>; problems: Problem[] } {
  const backlinks = new Map<string, Backlink[]>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const reference of referencesOf(entry)) {
      const resolved = names.resolve(reference.target);
      if (resolved === undefined && names.broken.isNamed(reference.target)) continue;
      const mayBePost = reference.to === undefined || reference.to === 'posts';
      if (resolved === undefined && mayBePost && isPostElsewhere(reference.target)) continue;
      const problem =
        resolved === undefined
          ? broken(reference, entry, names)
          : misdirected(reference, resolved, entry, names);
      if (problem) problems.push(problem);
      if (resolved === undefined || resolved === entry.id || reference.isLocal || isOrder(reference))
        continue;
      const backlink: Backlink = {
        from: reference.from ?? entry.id,
        collection: entry.collection,
        as: reference.as,
      };
      const list = backlinks.get(resolved) ?? [];
      const mark = `${resolved}\n${backlink.from}\n${backlink.as}`;
      if (!seen.has(mark)) list.push(backlink);
      seen.add(mark);
      backlinks.set(resolved, list);
    }
  }
  return { backlinks, problems };
}

/** Whether a reference is only the listing of a position by its own issue. */
function isOrder({ as }: Reference): boolean {
  return as === 'issues.positions' || as === 'issues.rivals';
}

function broken(reference: Reference, entry: Entry, names: Names): Problem {
  const among =
    reference.to &&
    reference.to !== 'argument' &&
    reference.to !== 'position or argument' &&
    reference.to !== 'trace' &&
    !reference.target.includes('#')
      ? namesOf(reference.to, names)
      : undefined;
  const suggestion = names.nearest(reference.target, among);
  const argument = reference.isLocal ? reference.target.split('#')[1] : undefined;
  const message =
    argument === undefined
      ? `${reference.as}: there is no "${reference.target}"`
      : `${reference.as}: this post has no argument "${argument}"; write the id of one that it has`;
  return {
    code: 'broken-reference',
    file: entry.file,
    line: lineOfReference(entry, reference),
    ...columnOf(reference),
    message,
    ...(suggestion ? { suggestion: argument === undefined ? suggestion : localName(suggestion) } : {}),
  };
}

function columnOf({ column }: Reference): { column?: number } {
  return column === undefined ? {} : { column };
}

/** The id of an argument, without that of its entry. */
function localName(key: string): string {
  return key.slice(key.indexOf('#') + 1);
}

function namesOf(collection: Collection, names: Names): string[] {
  return [...names.entries.values()]
    .filter((entry) => entry.collection === collection)
    .map((entry) => entry.id);
}

function misdirected(reference: Reference, found: string, entry: Entry, names: Names): Problem | undefined {
  if (reference.to === undefined) return undefined;
  const kind = names.traces.has(found)
    ? 'trace'
    : found.includes('#')
      ? 'argument'
      : names.entries.get(found)?.collection;
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
    designs: 'a design',
    trace: 'a scenario or an invariant of a design',
    pages: 'a page',
    posts: 'a post',
  }[reference.to];
  return {
    code: 'wrong-kind',
    file: entry.file,
    line: lineOfReference(entry, reference),
    ...columnOf(reference),
    message: `${reference.as}: "${reference.target}" is not ${wanted}`,
  };
}
