import type { Machine, Predicate, State } from './machine.ts';

/** States that are explored at most, where nothing else is said. */
export const MOST_STATES = 100_000;

/** Every state that a machine reaches, in the order of their distance from the start. */
export interface Exploration {
  readonly states: readonly State[];
  /** False where there are more states than the limit: what was not found may be among those that were not looked at. */
  readonly isComplete: boolean;
  /** Places, among the states, of those in which nothing can happen that leads anywhere else. */
  readonly deadEnds: readonly number[];
  /** Ids of the actions that are possible in some state. */
  readonly happen: ReadonlySet<string>;
  /** Ids of the actions of a shortest way from the start to a state; of several, the one whose actions come first in the model. */
  readonly wayTo: (at: number) => string[];
}

/** Explores breadth first, so that the way by which a state is first met is a shortest one. */
export function explore({ start, moves }: Machine, limit: number = MOST_STATES): Exploration {
  const states: State[] = [start];
  const known = new Set([keyOf(start)]);
  const before: number[] = [-1];
  const by: number[] = [-1];
  const deadEnds: number[] = [];
  const happen = new Set<string>();
  let isComplete = true;
  // The list grows while it is walked over.
  for (let at = 0; at < states.length; at++) {
    const state = states[at] as State;
    const key = keyOf(state);
    let isDeadEnd = true;
    for (const [index, move] of moves.entries()) {
      if (!move.isPossible(state)) continue;
      happen.add(move.action.id);
      const next = move.apply(state);
      const nextKey = keyOf(next);
      if (nextKey !== key) isDeadEnd = false;
      if (known.has(nextKey)) continue;
      if (states.length >= limit) {
        isComplete = false;
        continue;
      }
      known.add(nextKey);
      states.push(next);
      before.push(at);
      by.push(index);
    }
    if (isDeadEnd) deadEnds.push(at);
  }
  const wayTo = (place: number) => {
    const way: string[] = [];
    for (let at = place; at > 0; at = before[at] ?? 0) way.push(moves[by[at] ?? 0]?.action.id ?? '');
    return way.reverse();
  };
  return { states, isComplete, deadEnds, happen, wayTo };
}

/** The place of the first state, by distance, of which something holds; -1 where there is none. */
export function firstOf({ states }: Exploration, predicate: Predicate): number {
  return states.findIndex(predicate);
}

function keyOf(state: State): string {
  let key = '';
  for (const value of state) key += String.fromCharCode(value);
  return key;
}
