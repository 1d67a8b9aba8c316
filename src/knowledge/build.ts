import { type Collection, type Entry, type Problem, type ReadEntries, settingsOf } from '../entries/index.ts';
import { buildThreads, type Card, type Thread } from '../threads/index.ts';
import { collectArguments, type RawArgument } from './arguments.ts';
import { checkEntries } from './check.ts';
import { checkFormat } from './check-format.ts';
import { checkConversations, conversationsOf } from './conversations.ts';
import { debateNodes } from './debates.ts';
import { holdingsOf } from './holdings.ts';
import { adoptionsIn } from './issues.ts';
import type { ArgumentNode, Backlink, DebateNode, KnowledgeBase, PositionNode, PostNode } from './model.ts';
import { Names } from './names.ts';
import { conceptNodes, personNodes, positionNodes } from './nodes.ts';
import { followReferences } from './references.ts';
import { rivalsIn } from './rivals.ts';
import { groundedLabelling, type Standings } from './standing.ts';
import { wholeText } from './whole-text.ts';
import { whyArgument } from './why.ts';

/** The entries of one collection, by id. */
export function entriesOf<C extends Collection>(
  entries: readonly Entry[],
  collection: C,
): Map<string, Entry<C>> {
  const found = entries.filter((entry) => entry.collection === collection) as Entry<C>[];
  return new Map(found.map((entry) => [entry.id, entry]));
}

export interface BuildOptions {
  /** Whether to tell what must be mended, and what refers to what. Of a part of the entries neither can be said. */
  readonly whole?: boolean;
}

/**
 * The knowledge base of a content folder's entries: references resolved, evidence located, standing computed, problems told. Whether the entries
 * are of the folder's format is told where there are settings that say of which it is.
 */
export function buildKnowledge(
  { settings, entries, problems }: ReadEntries,
  { whole = true }: BuildOptions = {},
): KnowledgeBase {
  const names = new Names(entries);
  const references = whole
    ? followReferences(entries, names)
    : { backlinks: new Map<string, Backlink[]>(), problems: [] };
  const collected = collectArguments(entries, names);
  const positionEntries = entriesOf(entries, 'positions');
  const standings = groundedLabelling(positionEntries.keys(), collected.all);
  const argumentNodes = argumentNodesOf(collected.all, standings);
  const { posts, threads, circles } = postsAndThreads(entries, collected.all);
  const byKey = new Map(collected.all.map((argument) => [argument.key, argument]));
  const debateEntries = entriesOf(entries, 'debates');
  const areRivals = rivalsIn(debateEntries, positionEntries, names);
  const holdings = holdingsOf({ posts, positions: positionEntries, byKey, names, areRivals });
  const adoptions = adoptionsIn(debateEntries, names);
  const positions = positionNodes({
    positions: positionEntries,
    all: argumentNodes,
    standings,
    holdings,
    adoptions,
    areRivals,
    names,
  });
  const found = [
    ...problems,
    ...names.problems,
    ...references.problems,
    ...collected.problems,
    ...(whole
      ? [
          ...checkEntries({ entries, names, posts, byKey, positions: positionEntries, areRivals, holdings }),
          ...checkConversations(entries, circles),
          ...(settings ? checkFormat(entries, settings.format) : []),
        ]
      : []),
  ];
  const debates = debateNodes(debateEntries, positions, argumentNodes, posts, names);
  return {
    settings: settings ?? settingsOf(),
    posts,
    threads,
    positions: inReadingOrder(positions, debates),
    arguments: argumentNodes,
    debates,
    concepts: conceptNodes(entriesOf(entries, 'concepts'), references.backlinks),
    people: personNodes(entriesOf(entries, 'people'), posts, argumentNodes, holdings),
    aliases: names.aliases,
    backlinks: references.backlinks,
    problems: found.sort(byPlace),
  };
}

/** Positions debate by debate, as each lists them; last those of no debate, which the check tells. */
function inReadingOrder(
  positions: ReadonlyMap<string, PositionNode>,
  debates: ReadonlyMap<string, DebateNode>,
): Map<string, PositionNode> {
  const ids = [...[...debates.values()].flatMap((debate) => debate.positions), ...positions.keys()];
  return new Map([...new Set(ids)].map((id) => [id, positions.get(id) as PositionNode]));
}

function argumentNodesOf(
  all: readonly RawArgument[],
  { labelling, withdrawn, attackers }: Standings,
): Map<string, ArgumentNode> {
  const answers = new Map<string, string[]>();
  for (const { key, targets } of all)
    for (const { target } of targets) {
      const list = answers.get(target);
      if (list) list.push(key);
      else answers.set(target, [key]);
    }
  return new Map(
    all.map((argument) => {
      const label = labelling.get(argument.key) ?? 'undecided';
      const attacks = attackers.get(argument.key) ?? [];
      const holding = attacks.filter((key) => labelling.get(key) === 'in').length;
      const isWithdrawn = withdrawn.has(argument.key);
      const why = whyArgument(label, isWithdrawn, attacks.length, holding);
      return [
        argument.key,
        {
          ...argument,
          labelling: label,
          withdrawn: isWithdrawn,
          why,
          answers: answers.get(argument.key) ?? [],
        },
      ];
    }),
  );
}

function postsAndThreads(
  entries: readonly Entry[],
  all: readonly RawArgument[],
): { posts: Map<string, PostNode>; threads: Map<string, Thread>; circles: readonly (readonly string[])[] } {
  const postEntries = entriesOf(entries, 'posts');
  const { threads, parentOf, circles } = buildThreads(
    [...postEntries.values()].map(cardOf),
    conversationsOf(entriesOf(entries, 'debates').values()),
  );
  const argumentsOf = new Map<string, string[]>();
  for (const { post, key } of all) {
    if (post === undefined) continue;
    const own = argumentsOf.get(post);
    if (own) own.push(key);
    else argumentsOf.set(post, [key]);
  }
  const replies = new Map<string, string[]>();
  for (const thread of threads) {
    for (const id of thread.posts) {
      const parent = parentOf.get(id);
      if (parent !== undefined) replies.set(parent, [...(replies.get(parent) ?? []), id]);
    }
  }
  const posts = new Map<string, PostNode>();
  for (const thread of threads) {
    for (const id of thread.posts) {
      const entry = postEntries.get(id) as Entry<'posts'>;
      const parent = parentOf.get(id);
      const made = argumentsOf.get(id) ?? [];
      const main = made.find((key) => key === `${id}#${entry.data.main}`) ?? made[0];
      posts.set(id, {
        id,
        entry,
        ...wholeText(entry),
        thread: thread.id,
        ...(parent === undefined ? {} : { parent }),
        replies: replies.get(id) ?? [],
        arguments: made,
        ...(main === undefined ? {} : { main }),
      });
    }
  }
  return { posts, circles, threads: new Map(threads.map((thread) => [thread.id, thread])) };
}

/** A post as the threads room knows it. Its `thread` was settled by the import, so a headerless one goes by `parent` alone. */
function cardOf({ id, data }: Entry<'posts'>): Card {
  const inReplyTo = data.inReplyTo === undefined ? [] : [data.inReplyTo];
  return {
    id,
    messageId: data.messageId,
    claims: data.claims,
    wrappers: data.sources.flatMap(({ wrapper }) => wrapper ?? []),
    date: data.date,
    author: data.from,
    subject: data.subject,
    lists: data.lists,
    inReplyTo,
    references: data.references,
    parent: data.parent,
    attributed: false,
    reconstructed: data.reconstructed !== undefined,
    continues: data.continues,
    separate: data.separate,
  };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
