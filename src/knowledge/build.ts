import { type Collection, type Problem, type ReadEntries, settingsOf } from '../entries/index.ts';
import { collectArguments, type RawArgument } from './arguments.ts';
import { bearings } from './bearing.ts';
import { checkEntries } from './check.ts';
import { checkApart } from './check-apart.ts';
import { checkCircles } from './check-circles.ts';
import { checkFormat } from './check-format.ts';
import { checkLinks } from './check-links.ts';
import { checkPages } from './check-pages.ts';
import { checkSlugs } from './check-slugs.ts';
import { checkTargets } from './check-targets.ts';
import { checkConversations } from './conversations.ts';
import { debateNodes } from './debates.ts';
import { checkDesigns, designNodes, withWorkLeft } from './designs.ts';
import { holdingsOf } from './holdings.ts';
import { adoptionsIn } from './issues.ts';
import type { ArgumentNode, Backlink, DebateNode, KnowledgeBase, PositionNode } from './model.ts';
import { Names } from './names.ts';
import { checkNavigation } from './navigation.ts';
import { conceptNodes, pageNodes, personNodes, positionNodes } from './nodes.ts';
import { postPlaces } from './post-places.ts';
import { postsAndThreads } from './posts-and-threads.ts';
import { proseProblems } from './prose.ts';
import { followReferences } from './references.ts';
import { type Resolved, resolveEntries } from './resolved.ts';
import { rivalsIn } from './rivals.ts';
import { groundedLabelling, type Standings } from './standing.ts';
import { WHY, whyArgument } from './why.ts';

/** The entries of one collection, by id. */
export function entriesOf<C extends Collection>(
  entries: readonly Resolved[],
  collection: C,
): Map<string, Resolved<C>> {
  const ofCollection = entries.filter((entry) => entry.collection === collection) as Resolved<C>[];
  return new Map(ofCollection.map((entry) => [entry.id, entry]));
}

export interface BuildOptions {
  /** Whether to report problems and collect backlinks, which is impossible for only a part of the entries. */
  readonly whole?: boolean;
  /** Whether a name is that of a post that exists and is not among the entries: references to it are not broken. */
  readonly isPostElsewhere?: (name: string) => boolean;
}

/**
 * Builds the knowledge base from a content folder's entries: resolves references, locates evidence, computes standing, collects problems.
 * Checks the folder's format if there are settings that state it.
 */
export function buildKnowledge(
  { settings, navigationLines = [], entries: written, problems, broken, pictures = new Set() }: ReadEntries,
  { whole = true, isPostElsewhere }: BuildOptions = {},
): KnowledgeBase {
  const names = new Names(written, broken);
  const entries = resolveEntries(written, names);
  const references = whole
    ? followReferences(written, names, isPostElsewhere)
    : { backlinks: new Map<string, Backlink[]>(), problems: [] };
  const collected = collectArguments(entries, names);
  const positionEntries = entriesOf(entries, 'positions');
  const standings = groundedLabelling(positionEntries.keys(), collected.all);
  const argumentNodes = argumentNodesOf(collected.all, standings);
  const byKey = new Map(collected.all.map((argument) => [argument.key, argument]));
  const debateEntries = entriesOf(entries, 'debates');
  const { posts, threads, circles, joinedBy } = postsAndThreads(
    entriesOf(entries, 'posts'),
    debateEntries.values(),
    collected.all,
  );
  const areRivals = rivalsIn(debateEntries, positionEntries);
  const bearingOf = bearings(byKey, areRivals);
  const holdings = holdingsOf({ posts, positions: positionEntries, byKey, bearingOf });
  const adoptions = adoptionsIn(debateEntries);
  const positions = positionNodes({
    positions: positionEntries,
    all: argumentNodes,
    standings,
    holdings,
    adoptions,
    areRivals,
  });
  const described = designNodes({
    designs: entriesOf(entries, 'designs'),
    positions: positionEntries,
    all: argumentNodes,
    backlinks: references.backlinks,
  });
  const site = {
    names,
    slugs: new Set([...threads.values()].flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs])),
  };
  const designs = whole ? withWorkLeft(described) : described;
  const allProblems = [
    ...problems,
    ...names.problems,
    ...references.problems,
    ...collected.problems,
    ...(whole
      ? [
          ...proseProblems(written, { trusted: settings?.trusted ?? false, pictures }),
          ...checkEntries({
            entries,
            names,
            posts,
            byKey,
            positions: positionEntries,
            areRivals,
            bearingOf,
            holdings,
          }),
          ...checkApart(entries),
          ...checkTargets(written, names),
          ...checkCircles(byKey, names),
          ...checkSlugs(posts),
          ...checkDesigns(designs.values()),
          ...checkPages(entries),
          ...checkLinks(written, site, settings?.base),
          ...checkConversations(entries, circles, names.broken),
          ...(settings
            ? [...checkFormat(written, settings.format), ...checkNavigation(settings, navigationLines, site)]
            : []),
        ]
      : []),
  ];
  const debates = debateNodes(debateEntries, positions, argumentNodes, posts, joinedBy);
  const set = settings ?? settingsOf();
  return {
    settings: set,
    posts,
    threads,
    places: postPlaces(posts, threads.values(), references.backlinks, set.posts),
    positions: inReadingOrder(positions, debates),
    arguments: argumentNodes,
    debates,
    concepts: conceptNodes(entriesOf(entries, 'concepts'), references.backlinks),
    designs,
    people: personNodes(entriesOf(entries, 'people'), posts, argumentNodes, holdings),
    pages: pageNodes(entriesOf(entries, 'pages')),
    aliases: names.aliases,
    backlinks: references.backlinks,
    problems: allProblems.sort(byPlace),
  };
}

/** Positions debate by debate, as each lists them; then those of no debate, which the check reports. */
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
      const attacked = {
        labelling: label,
        withdrawn: isWithdrawn,
        attacks: { all: attacks.length, holding },
      };
      return [
        argument.key,
        {
          ...argument,
          ...attacked,
          why: whyArgument(WHY, attacked),
          answers: answers.get(argument.key) ?? [],
        },
      ];
    }),
  );
}

function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
