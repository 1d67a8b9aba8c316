import type { Machine, Move, Predicate, State } from './machine.ts';

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
  /** Id of the last of these; empty at the start. */
  readonly lastTo: (at: number) => string;
  /** Ids of the actions of a shortest way from the start to a state; of several, the one whose actions come first in the model. */
  readonly wayTo: (at: number) => string[];
}

/** Explores breadth first, so that the way by which a state is first met is a shortest one. */
export function explore({ start, moves, sizes }: Machine, limit: number = MOST_STATES): Exploration {
  const weights = weightsOf(sizes);
  const states: State[] = [start];
  const codes = [codeOf(start, weights)];
  const known = new Set(codes);
  const before: number[] = [-1];
  const by: number[] = [-1];
  const deadEnds: number[] = [];
  const happen = new Set<string>();
  let isComplete = true;
  // The list grows while it is walked over.
  for (let at = 0; at < states.length; at++) {
    const state = states[at] as State;
    const code = codes[at] as bigint | number;
    let isDeadEnd = true;
    for (const [index, move] of moves.entries()) {
      if (!move.isPossible(state)) continue;
      happen.add(move.action.id);
      const nextCode = codeAfter(code, state, move, weights);
      if (nextCode !== code) isDeadEnd = false;
      if (known.has(nextCode)) continue;
      if (states.length >= limit) {
        isComplete = false;
        continue;
      }
      known.add(nextCode);
      codes.push(nextCode);
      states.push(move.apply(state));
      before.push(at);
      by.push(index);
    }
    if (isDeadEnd) deadEnds.push(at);
  }
  const lastTo = (at: number) => moves[by[at] ?? -1]?.action.id ?? '';
  const wayTo = (place: number) => {
    const way: string[] = [];
    for (let at = place; at > 0; at = before[at] ?? 0) way.push(lastTo(at));
    return way.reverse();
  };
  return { states, isComplete, deadEnds, happen, lastTo, wayTo };
}

/** The place of the first state, by distance, of which something holds; -1 where there is none. */
export function firstOf({ states }: Exploration, predicate: Predicate): number {
  return states.findIndex(predicate);
}

/** What each variable counts in the code of a state, which is a number of mixed radix: a bigint where numbers are not exact any more. */
type Weights = readonly number[] | readonly bigint[];

function weightsOf(sizes: readonly number[]): Weights {
  const weights: bigint[] = [];
  let weight = 1n;
  for (const size of sizes) {
    weights.push(weight);
    weight *= BigInt(size);
  }
  return weight <= Number.MAX_SAFE_INTEGER ? weights.map(Number) : weights;
}

function codeOf(state: State, weights: Weights): bigint | number {
  let code: bigint | number = typeof weights[0] === 'bigint' ? 0n : 0;
  for (const [at, value] of state.entries()) code = plus(code, value, weights[at] ?? 0);
  return code;
}

function codeAfter(
  code: bigint | number,
  state: State,
  { changes }: Move,
  weights: Weights,
): bigint | number {
  let next = code;
  for (const [at, value] of changes) next = plus(next, value - (state[at] ?? 0), weights[at] ?? 0);
  return next;
}

function plus(code: bigint | number, times: number, weight: bigint | number): bigint | number {
  return typeof code === 'bigint' ? code + BigInt(times) * BigInt(weight) : code + times * Number(weight);
}
