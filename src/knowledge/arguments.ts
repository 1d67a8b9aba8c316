import { listOf } from '../designs/index.ts';
import {
  type CitedArgument,
  lineIn,
  type PostArgument,
  type Problem,
  type Target,
  targetsOf,
} from '../entries/index.ts';
import { evidenceOf } from './argument-evidence.ts';
import type { ArgumentNode } from './model.ts';
import type { Names } from './names.ts';
import type { Resolved } from './resolved.ts';

/** An argument before its standing is computed. */
export type RawArgument = Omit<ArgumentNode, 'labelling' | 'withdrawn' | 'attacks' | 'why' | 'answers'>;

/**
 * Collects every argument of every entry, with its evidence located, and their problems: in time order, at equal times in the order
 * written. Nonexistent targets are dropped, and so are arguments without any other.
 */
export function collectArguments(
  entries: readonly Resolved[],
  names: Names,
): { all: RawArgument[]; problems: Problem[] } {
  const all: RawArgument[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (entry.collection === 'posts') ofPost(entry as Resolved<'posts'>, names, all, problems);
    if (entry.collection === 'debates') ofDebate(entry as Resolved<'debates'>, names, all);
  }
  return { all: all.sort((a, b) => compare(a.date, b.date)), problems };
}

function ofPost(entry: Resolved<'posts'>, names: Names, all: RawArgument[], problems: Problem[]): void {
  const { data } = entry;
  if (data.arguments.length === 0) return;
  const find = evidenceOf(entry);
  data.arguments.forEach((argument, index) => {
    const at = () => ({
      file: entry.file,
      line: lineIn(entry, ['arguments', index, argument.exact === undefined ? 'sha256' : 'exact']),
    });
    const evidence = find(argument);
    if (evidence.problem) problems.push({ ...evidence.problem, ...at() });
    const node = nodeOf(argument, entry.id, names);
    if (node)
      all.push({
        ...node,
        by: data.from,
        date: data.date ?? '',
        debate: data.debate,
        post: entry.id,
        ...evidence.found,
        ...(argument.quotes === true ? { quotes: true } : {}),
        verified: evidence.found.apart === undefined,
      });
  });
}

function ofDebate(entry: Resolved<'debates'>, names: Names, all: RawArgument[]): void {
  entry.data.arguments.forEach((argument) => {
    const node = nodeOf(argument, entry.id, names);
    if (node)
      all.push({
        ...node,
        by: argument.by,
        date: argument.date,
        debate: entry.id,
        citesMessage: argument.citesMessage,
        verified: false,
      });
  });
}

function nodeOf(
  argument: PostArgument | CitedArgument,
  home: string,
  names: Names,
): Pick<ArgumentNode, 'kind' | 'key' | 'id' | 'gist' | 'note' | 'targets' | 'shows' | 'aliases'> | undefined {
  const byKey = new Map<string, Target>();
  for (const { relation, target } of targetsOf(argument)) {
    if (names.has(target) && !byKey.has(target)) byKey.set(target, { relation, target });
  }
  const [first, ...others] = byKey.values();
  if (first === undefined) return undefined;
  const { id, gist, note, aliases } = argument;
  const shows = listOf(argument.shows).filter((key) => names.traces.has(key));
  return {
    kind: 'argument',
    key: `${home}#${id}`,
    id,
    gist,
    ...(note === undefined ? {} : { note }),
    targets: [first, ...others],
    ...(shows.length > 0 ? { shows } : {}),
    aliases: aliases.map((alias) => (alias.includes('#') ? alias : `${home}#${alias}`)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
