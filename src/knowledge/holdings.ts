import type { RawArgument } from './arguments.ts';
import type { BearingOf } from './bearing.ts';
import type { Holding, PositionNode, PostNode } from './model.ts';
import type { Resolved } from './resolved.ts';

/** The inputs for computing who held what. */
export interface HoldingSources {
  readonly posts: ReadonlyMap<string, PostNode>;
  readonly positions: ReadonlyMap<string, Resolved<'positions'>>;
  readonly byKey: ReadonlyMap<string, RawArgument>;
  readonly bearingOf: BearingOf;
}

/** A post or a cited argument that shows that somebody holds or leaves a position. */
interface Step {
  readonly person: string;
  readonly position: string;
  /** ISO 8601; empty if unknown. */
  readonly date: string;
  readonly does: 'hold' | 'leave';
  /** Absent for a cited argument. */
  readonly post?: string;
  readonly arguments: readonly string[];
}

type Open = { -readonly [K in keyof Holding]: Holding[K] } & { posts: string[]; arguments: string[] };

/**
 * Who holds which position, and when: from the `positions` and the `leaves` of posts, and from cited arguments for it. Somebody who returns
 * to a position holds it twice. Sorted by start.
 */
export function holdingsOf(sources: HoldingSources): Holding[] {
  const steps = [...stepsInPosts(sources), ...stepsCited(sources)].sort(byTime);
  const open = new Map<string, Open>();
  const holdings: Open[] = [];
  for (const step of steps) {
    const mark = `${step.person} ${step.position}`;
    const holding = open.get(mark);
    if (step.does === 'leave') {
      // Leaving a position that one does not hold has no effect; the check reports it.
      if (holding === undefined) continue;
      holding.end = { date: step.date, by: step.arguments[0] ?? '' };
      open.delete(mark);
      continue;
    }
    const held = holding ?? beginning(step);
    if (holding === undefined) {
      holdings.push(held);
      open.set(mark, held);
    }
    if (step.post !== undefined) {
      held.posts.push(step.post);
      held.verified = true;
    }
    for (const argument of step.arguments) held.arguments.push(argument);
  }
  return holdings.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function beginning({ person, position, date }: Step): Open {
  return { person, position, since: date, posts: [], arguments: [], verified: false };
}

function stepsInPosts({ posts, positions, bearingOf }: HoldingSources): Step[] {
  return [...posts.values()].flatMap((post) => {
    const { from: person, date = '', positions: held, leaves } = post.entry.data;
    return [
      ...held
        .filter((position) => positions.has(position))
        .map((position): Step => {
          const bearing = post.arguments.filter((key) => bearingOf(key, position) === 'for');
          return { person, position, date, does: 'hold', post: post.id, arguments: bearing };
        }),
      ...leaves
        .filter(({ position }) => positions.has(position))
        .map(({ position, by }): Step => {
          return { person, position, date, does: 'leave', post: post.id, arguments: [`${post.id}#${by}`] };
        }),
    ];
  });
}

function stepsCited({ byKey, positions }: HoldingSources): Step[] {
  const cited = [...byKey.values()].filter(({ verified }) => !verified);
  return cited.flatMap(({ key, by, date, targets }) =>
    targets
      .filter(({ relation, target }) => relation === 'supports' && positions.has(target))
      .map(({ target }): Step => ({ person: by, position: target, date, does: 'hold', arguments: [key] })),
  );
}

/** Undated steps last: they need not precede the others. */
function byTime(a: Step, b: Step): number {
  const [one, other] = [a.date || '9999', b.date || '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Ids of the present holders of a position, each once, in the order in which they took it. */
export function holdersNow({ holders }: Pick<PositionNode, 'holders'>): string[] {
  return [...new Set(holders.filter(({ end }) => end === undefined).map(({ person }) => person))];
}

/** Ids of the present and former holders, each once, in the order in which they took it. */
export function holdersEver({ holders }: Pick<PositionNode, 'holders'>): string[] {
  return [...new Set(holders.map(({ person }) => person))];
}
