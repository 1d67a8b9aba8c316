import { statesWithin } from './budget.ts';
import { type Exploration, explore, firstOf } from './explore.ts';
import { type Machine, machineOf } from './machine.ts';
import type { Invariant, Model } from './model.ts';
import { type FullSetting, settingsOf } from './settings.ts';

/** What exploring says of an invariant under a setting. */
export interface Verdict {
  readonly invariant: string;
  readonly setting: FullSetting;
  /** `unknown` where the limit of states was met before it was decided. */
  readonly kind: 'holds' | 'breaks' | 'unknown';
  /** How many states were looked at. */
  readonly states: number;
  /** Of a state that must never be: the shortest way to it. Of one that must be reached: the shortest way, where it is reached. Ids of actions. */
  readonly trace?: readonly string[];
}

/** What exploring says of a model under a setting. */
export interface Explored {
  readonly setting: FullSetting;
  readonly states: number;
  readonly isComplete: boolean;
  readonly verdicts: readonly Verdict[];
  /** Shortest ways to states that are dead ends and may not be the last, at most one for each last action. */
  readonly deadEnds: readonly (readonly string[])[];
  /** Ids of the actions that are possible in some state. */
  readonly happen: readonly string[];
}

/** A model, explored under each of its settings. */
export function exploreAll(model: Model, limit = statesWithin(model)): Explored[] {
  return settingsOf(model.switches).map((setting) => exploreUnder(model, setting, limit));
}

/** What is said of a model that is not run at all: nothing is decided. */
export function unexplored(model: Model): Explored[] {
  return settingsOf(model.switches).map((setting) => ({
    setting,
    states: 0,
    isComplete: false,
    verdicts: model.invariants.map(({ id }) => ({ invariant: id, setting, kind: 'unknown', states: 0 })),
    deadEnds: [],
    happen: [],
  }));
}

/** A model, explored under one setting. */
export function exploreUnder(model: Model, setting: FullSetting, limit = statesWithin(model)): Explored {
  const machine = machineOf(model, setting);
  const exploration = explore(machine, limit);
  return {
    setting,
    states: exploration.states.length,
    isComplete: exploration.isComplete,
    verdicts: model.invariants.map((invariant) => verdictOf(invariant, machine, exploration, setting)),
    deadEnds: deadEndsOf(model, machine, exploration),
    happen: model.actions.map(({ id }) => id).filter((id) => exploration.happen.has(id)),
  };
}

function verdictOf(
  { id, never, reached }: Invariant,
  machine: Machine,
  exploration: Exploration,
  setting: FullSetting,
): Verdict {
  const at = firstOf(exploration, machine.predicate(never ?? reached));
  const common = { invariant: id, setting, states: exploration.states.length };
  const isMet = at >= 0;
  const trace = isMet ? { trace: exploration.wayTo(at) } : {};
  if (!isMet && !exploration.isComplete) return { ...common, kind: 'unknown' };
  return { ...common, kind: (never === undefined) === isMet ? 'holds' : 'breaks', ...trace };
}

function deadEndsOf(
  { mayEnd }: Model,
  machine: Machine,
  { deadEnds, states, lastTo, wayTo }: Exploration,
): string[][] {
  const isEnd = mayEnd === undefined ? () => false : machine.predicate(mayEnd);
  const byLast = new Map<string, string[]>();
  for (const at of deadEnds) {
    const state = states[at];
    if (state === undefined || isEnd(state)) continue;
    const last = lastTo(at);
    if (!byLast.has(last)) byLast.set(last, wayTo(at));
  }
  return [...byLast.values()];
}
