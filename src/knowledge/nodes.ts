import { type Relation, successorsOf } from '../entries/index.ts';
import { computedLabel, labelOf } from './labels.ts';
import type {
  AdoptionNode,
  ArgumentNode,
  Backlink,
  ConceptNode,
  Holding,
  PageNode,
  PersonNode,
  PositionNode,
  PostNode,
} from './model.ts';
import type { Resolved } from './resolved.ts';
import { type AreRivals, issueKey } from './rivals.ts';
import type { Standings } from './standing.ts';
import { relationTo } from './targets.ts';
import { standingOf, WHY, whyDespite, whyPosition } from './why.ts';

/** The inputs for the nodes of positions. */
export interface PositionSources {
  readonly positions: ReadonlyMap<string, Resolved<'positions'>>;
  readonly all: ReadonlyMap<string, ArgumentNode>;
  readonly standings: Standings;
  readonly holdings: readonly Holding[];
  /** By position. */
  readonly adoptions: ReadonlyMap<string, AdoptionNode>;
  readonly areRivals: AreRivals;
}

/** The nodes of positions, each with its standing and the arguments about it. */
export function positionNodes({
  positions,
  all,
  standings: { labelling, attackers },
  holdings,
  adoptions,
  areRivals,
}: PositionSources): Map<string, PositionNode> {
  const pointing = new Map<string, ArgumentNode[]>();
  for (const argument of all.values())
    for (const { target } of argument.targets) {
      const list = pointing.get(target);
      if (list) list.push(argument);
      else pointing.set(target, [argument]);
    }
  const rank = new Map([...all.keys()].map((key, index) => [key, index]));
  const byHeld = Map.groupBy(holdings, (holding) => holding.position);
  const byIssue = Map.groupBy(adoptions.values(), ({ issue }) => issue);
  const titleOf = (id: string | undefined) => positions.get(id ?? '')?.data.title;
  return new Map(
    [...positions.values()].map((entry) => {
      const direct = pointing.get(entry.id) ?? [];
      const relation = new Map(direct.map((argument) => [argument, relationTo(argument, entry.id)]));
      const keys = (test: (relation: Relation | undefined) => boolean) =>
        direct.filter((argument) => test(relation.get(argument))).map((argument) => argument.key);
      const label = labelling.get(entry.id) ?? 'undecided';
      const objections = direct.filter((argument) => relation.get(argument) === 'objectsTo');
      const open = objections
        .filter((argument) => !attackers.has(argument.key) && !argument.withdrawn)
        .map((argument) => argument.key);
      const standing = standingOf(entry.data, label, direct.length);
      const holding = objections.filter((argument) => argument.labelling === 'in').map(({ key }) => key);
      const why = whyPosition(WHY, standing, {
        objections: objections.length,
        holding: holding.length,
        open: open.length,
      });
      const adopted = adoptions.get(entry.id);
      const rival = (byIssue.get(issueKey(entry)) ?? []).find(({ position }) =>
        areRivals(position, entry.id),
      );
      const rivalTitle = titleOf(rival?.position);
      const despite = whyDespite(WHY, standing, why, {
        isAdopted: adopted !== undefined,
        rival: rivalTitle,
      });
      const grounds = {
        standing,
        objections: objections.length,
        holding: holding.length,
        supersededBy:
          successorsOf(entry.data)
            .flatMap((one) => titleOf(one) ?? [])
            .join(' and ') || undefined,
      };
      const node: PositionNode = {
        kind: 'position',
        id: entry.id,
        entry,
        standing,
        labelling: label,
        why,
        supports: keys((one) => one === 'supports'),
        objections: objections.map((argument) => argument.key),
        remarks: keys((one) => one !== 'supports' && one !== 'objectsTo'),
        openObjections: open,
        holding,
        descendants: descendantsOf(entry.id, pointing, rank),
        holders: byHeld.get(entry.id) ?? [],
        ...(adopted === undefined ? {} : { adopted }),
        label: labelOf({ ...grounds, isAdopted: adopted !== undefined }),
        computed: computedLabel(grounds),
        ...(despite === undefined ? {} : { despite }),
        ...(rivalTitle === undefined ? {} : { rival: rivalTitle }),
      };
      return [entry.id, node];
    }),
  );
}

/** @param rank Position of each argument in time order. */
function descendantsOf(
  id: string,
  pointing: ReadonlyMap<string, readonly ArgumentNode[]>,
  rank: ReadonlyMap<string, number>,
): string[] {
  const below = new Set<string>();
  const pending = [id];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const argument of pointing.get(at) ?? []) {
      if (below.has(argument.key)) continue;
      below.add(argument.key);
      pending.push(argument.key);
    }
  }
  return [...below].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

export function personNodes(
  people: ReadonlyMap<string, Resolved<'people'>>,
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
    const answered = new Set(argument.targets.map(({ target }) => all.get(target)?.by));
    for (const person of answered)
      if (person !== undefined && person !== argument.by) nodes.get(person)?.received.push(argument.key);
  }
  for (const holding of holdings) nodes.get(holding.person)?.holdings.push(holding);
  return nodes;
}

export function conceptNodes(
  concepts: ReadonlyMap<string, Resolved<'concepts'>>,
  backlinks: ReadonlyMap<string, readonly Backlink[]>,
): Map<string, ConceptNode> {
  return new Map(
    [...concepts.values()].map((entry) => [
      entry.id,
      { id: entry.id, entry, usedBy: backlinks.get(entry.id) ?? [] },
    ]),
  );
}

export function pageNodes(pages: ReadonlyMap<string, Resolved<'pages'>>): Map<string, PageNode> {
  const byTitle = [...pages.values()].sort((a, b) => (a.data.title < b.data.title ? -1 : 1));
  return new Map(byTitle.map((entry) => [entry.id, { id: entry.id, entry }]));
}
