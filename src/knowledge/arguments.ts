import {
  type CitedArgument,
  type Entry,
  lineIn,
  type PostArgument,
  type Problem,
  repeatedTargets,
  type Target,
  targetsOf,
} from '../entries/index.ts';
import { evidenceIn } from './argument-evidence.ts';
import { foldText } from './evidence.ts';
import type { ArgumentNode } from './model.ts';
import type { Names } from './names.ts';
import { wholeText } from './whole-text.ts';

/** An argument before its standing is known. */
export type RawArgument = Omit<ArgumentNode, 'labelling' | 'withdrawn' | 'why' | 'answers'>;

/**
 * Every argument of every entry, its evidence located, and what is wrong with any: in time order, those of one time as the
 * curator wrote them. Targets that do not exist are left out, and arguments that have no others.
 */
export function collectArguments(
  entries: readonly Entry[],
  names: Names,
): { all: RawArgument[]; problems: Problem[] } {
  const all: RawArgument[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (entry.collection === 'posts') ofPost(entry as Entry<'posts'>, names, all, problems);
    if (entry.collection === 'debates') ofDebate(entry as Entry<'debates'>, names, all, problems);
  }
  return { all: all.sort((a, b) => compare(a.date, b.date)), problems };
}

function ofPost(entry: Entry<'posts'>, names: Names, all: RawArgument[], problems: Problem[]): void {
  const { data } = entry;
  if (data.arguments.length === 0) return;
  const text = foldText(wholeText(entry).text);
  data.arguments.forEach((argument, index) => {
    const at = () => ({
      file: entry.file,
      line: lineIn(entry, ['arguments', index, argument.exact === undefined ? 'sha256' : 'exact']),
    });
    const evidence = evidenceIn(argument, text);
    if (evidence.problem) problems.push({ ...evidence.problem, ...at() });
    problems.push(...repeatedIn(argument, index, entry, names));
    const node = nodeOf(argument, entry.id, names);
    if (node)
      all.push({
        ...node,
        by: data.from,
        date: data.date ?? '',
        debate: data.debate,
        post: entry.id,
        ...evidence.found,
        verified: true,
      });
  });
}

function ofDebate(entry: Entry<'debates'>, names: Names, all: RawArgument[], problems: Problem[]): void {
  entry.data.arguments.forEach((argument, index) => {
    problems.push(...repeatedIn(argument, index, entry, names));
    const node = nodeOf(argument, entry.id, names);
    if (node)
      all.push({
        ...node,
        by: names.resolve(argument.by) ?? argument.by,
        date: argument.date,
        debate: entry.id,
        citesMessage: argument.citesMessage,
        verified: false,
      });
  });
}

/** Targets that stand twice in an argument under two names: the schema tells those under one. */
function repeatedIn(
  argument: PostArgument | CitedArgument,
  index: number,
  entry: Entry,
  names: Names,
): Problem[] {
  const nameOf = (target: string) => names.resolve(target) ?? target;
  return repeatedTargets(targetsOf(argument), nameOf).map(({ path, message }) => ({
    code: 'repeated-target',
    file: entry.file,
    line: lineIn(entry, ['arguments', index, ...path]),
    message: `"${argument.id}": ${message}`,
  }));
}

function nodeOf(
  argument: PostArgument | CitedArgument,
  home: string,
  names: Names,
): Pick<ArgumentNode, 'kind' | 'key' | 'id' | 'gist' | 'note' | 'targets' | 'aliases'> | undefined {
  const byKey = new Map<string, Target>();
  for (const { relation, target } of targetsOf(argument)) {
    const resolved = names.resolve(target);
    if (resolved !== undefined && !byKey.has(resolved)) byKey.set(resolved, { relation, target: resolved });
  }
  const [first, ...others] = byKey.values();
  if (first === undefined) return undefined;
  const { id, gist, note, aliases } = argument;
  return {
    kind: 'argument',
    key: `${home}#${id}`,
    id,
    gist,
    ...(note === undefined ? {} : { note }),
    targets: [first, ...others],
    aliases: aliases.map((alias) => (alias.includes('#') ? alias : `${home}#${alias}`)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
