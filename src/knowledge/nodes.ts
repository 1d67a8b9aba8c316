import type { Entry } from '../entries/index.ts';
import type { RawArgument } from './arguments.ts';
import { bearingOn } from './bearing.ts';
import type {
  ArgumentNode,
  Backlink,
  ConceptNode,
  DebateNode,
  Holding,
  PersonNode,
  PositionNode,
  PostNode,
} from './model.ts';
import type { Names } from './names.ts';
import type { Standings } from './standing.ts';
import { standingOf, whyPosition } from './why.ts';

type Positions = ReadonlyMap<string, Entry<'positions'>>;

/** Who holds which position: by the `positions` of their posts, and by the arguments for it that are cited. In time order. */
export function holdingsOf(
  posts: ReadonlyMap<string, PostNode>,
  positions: Positions,
  byKey: ReadonlyMap<string, RawArgument>,
  names: Names,
): Holding[] {
  const holdings = new Map<
    string,
    {
      person: string;
      position: string;
      since: string;
      posts: string[];
      arguments: string[];
      verified: boolean;
    }
  >();
  const enter = (person: string, position: string, date: string) => {
    const key = `${person} ${position}`;
    const holding = holdings.get(key) ?? {
      person,
      position,
      since: date,
      posts: [],
      arguments: [],
      verified: false,
    };
    if (date !== '' && (holding.since === '' || date < holding.since)) holding.since = date;
    holdings.set(key, holding);
    return holding;
  };
  const issueOf = issuesOf(positions);
  for (const post of posts.values()) {
    for (const name of post.entry.data.positions) {
      const position = names.resolve(name);
      if (position === undefined || !positions.has(position)) continue;
      const holding = enter(post.entry.data.from, position, post.entry.data.date ?? '');
      holding.posts.push(post.id);
      holding.verified = true;
      holding.arguments.push(
        ...post.arguments.filter((key) => bearingOn(key, position, byKey, issueOf) === 'for'),
      );
    }
  }
  for (const { key, by, date, relation, target, verified } of byKey.values()) {
    if (!verified && relation === 'supports' && positions.has(target))
      enter(by, target, date).arguments.push(key);
  }
  return [...holdings.values()].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** Position id to its issue, `debate issue`. */
export function issuesOf(positions: Positions): Map<string, string> {
  return new Map([...positions.values()].map(({ id, data }) => [id, `${data.debate} ${data.issue}`]));
}

export function positionNodes(
  positions: Positions,
  all: ReadonlyMap<string, ArgumentNode>,
  { labelling, attackers }: Standings,
  holdings: readonly Holding[],
): Map<string, PositionNode> {
  const pointing = new Map<string, ArgumentNode[]>();
  for (const argument of all.values()) {
    const list = pointing.get(argument.target);
    if (list) list.push(argument);
    else pointing.set(argument.target, [argument]);
  }
  const byHeld = groupBy(holdings, (holding) => holding.position);
  return new Map(
    [...positions.values()].map((entry) => {
      const direct = pointing.get(entry.id) ?? [];
      const keys = (test: (argument: ArgumentNode) => boolean) =>
        direct.filter(test).map((argument) => argument.key);
      const label = labelling.get(entry.id) ?? 'undecided';
      const objections = direct.filter((argument) => argument.relation === 'objectsTo');
      const open = objections
        .filter((argument) => !attackers.has(argument.key) && !argument.withdrawn)
        .map((argument) => argument.key);
      const standing = standingOf(entry.data, label, direct.length);
      const holding = objections.filter((argument) => argument.labelling === 'in').length;
      const node: PositionNode = {
        kind: 'position',
        id: entry.id,
        entry,
        standing,
        labelling: label,
        why: whyPosition(standing, { objections: objections.length, holding, open: open.length }),
        supports: keys((argument) => argument.relation === 'supports'),
        objections: objections.map((argument) => argument.key),
        remarks: keys((argument) => argument.relation !== 'supports' && argument.relation !== 'objectsTo'),
        openObjections: open,
        descendants: descendantsOf(entry.id, pointing),
        holders: byHeld.get(entry.id) ?? [],
      };
      return [entry.id, node];
    }),
  );
}

function descendantsOf(id: string, pointing: ReadonlyMap<string, readonly ArgumentNode[]>): string[] {
  const found = new Map<string, ArgumentNode>();
  const pending = [id];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const argument of pointing.get(at) ?? []) {
      if (found.has(argument.key)) continue;
      found.set(argument.key, argument);
      pending.push(argument.key);
    }
  }
  return [...found.values()]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((argument) => argument.key);
}

export function debateNodes(
  debates: ReadonlyMap<string, Entry<'debates'>>,
  positions: ReadonlyMap<string, PositionNode>,
  all: ReadonlyMap<string, ArgumentNode>,
  posts: ReadonlyMap<string, PostNode>,
): Map<string, DebateNode> {
  const byDebate = groupBy([...positions.values()], ({ entry }) => entry.data.debate);
  return new Map(
    [...debates.values()].map((entry) => {
      const own = byDebate.get(entry.id) ?? [];
      const byIssue = groupBy(own, (position) => position.entry.data.issue);
      const ownIds = new Set(own.map((position) => position.id));
      const inDebate = new Set(own.flatMap((position) => position.descendants));
      const list = [...all.values()].filter(
        (argument) => argument.debate === entry.id || inDebate.has(argument.key),
      );
      const debatePosts = [...posts.values()]
        .filter((post) => post.entry.data.debate === entry.id)
        .sort((a, b) => ((a.entry.data.date ?? '9') < (b.entry.data.date ?? '9') ? -1 : 1));
      const people = [
        ...list.map((argument) => ({ person: argument.by, date: argument.date })),
        ...debatePosts.map((post) => ({ person: post.entry.data.from, date: post.entry.data.date ?? '' })),
      ];
      const node: DebateNode = {
        id: entry.id,
        entry,
        issues: entry.data.issues.map(({ id, question, summary }) => ({
          id,
          question,
          ...(summary === undefined ? {} : { summary }),
          debate: entry.id,
          positions: (byIssue.get(id) ?? []).map((position) => position.id),
        })),
        positions: [...ownIds],
        arguments: list.map((argument) => argument.key),
        openObjections: own.flatMap((position) => position.openObjections),
        posts: debatePosts.map((post) => post.id),
        threads: [...new Set(debatePosts.map((post) => post.thread))],
        people: [
          ...new Set(
            people
              .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
              .map(({ person }) => person),
          ),
        ],
        concepts: [
          ...new Set([...entry.data.concepts, ...own.flatMap((position) => position.entry.data.concepts)]),
        ],
      };
      return [entry.id, node];
    }),
  );
}

export function personNodes(
  people: ReadonlyMap<string, Entry<'people'>>,
  posts: ReadonlyMap<string, PostNode>,
  all: ReadonlyMap<string, ArgumentNode>,
  holdings: readonly Holding[],
): Map<string, PersonNode> {
  const nodes = new Map(
    [...people.values()].map((entry) => [
      entry.id,
      {
        id: entry.id,
        entry,
        posts: [] as string[],
        arguments: [] as string[],
        received: [] as string[],
        holdings: [] as Holding[],
      },
    ]),
  );
  const inTime = [...posts.values()].sort((a, b) =>
    (a.entry.data.date ?? '9') < (b.entry.data.date ?? '9') ? -1 : 1,
  );
  for (const post of inTime) nodes.get(post.entry.data.from)?.posts.push(post.id);
  for (const argument of all.values()) {
    nodes.get(argument.by)?.arguments.push(argument.key);
    const answered = all.get(argument.target)?.by;
    if (answered !== undefined && answered !== argument.by) nodes.get(answered)?.received.push(argument.key);
  }
  for (const holding of holdings) nodes.get(holding.person)?.holdings.push(holding);
  return nodes;
}

export function conceptNodes(
  concepts: ReadonlyMap<string, Entry<'concepts'>>,
  backlinks: ReadonlyMap<string, readonly Backlink[]>,
): Map<string, ConceptNode> {
  return new Map(
    [...concepts.values()].map((entry) => [
      entry.id,
      { id: entry.id, entry, usedBy: backlinks.get(entry.id) ?? [] },
    ]),
  );
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
