import type { Action, Handle, Model } from './model.ts';
import { type Replayed, replay } from './replay.ts';
import { fullVariable, listOf } from './vocabulary.ts';

/** Kinds of actors that comparisons ask for. */
const KINDS = { userspace: 'userspace', guest: 'guest', function: 'function' } as const;

/** What is read off a model to compare it with others: nothing of it is written by hand. Actors by their ids. */
export interface Profile {
  /** The scenario that it is read off: the first that succeeds. */
  readonly scenario?: string;
  /** The first step. */
  readonly starts?: Action;
  /** Who addresses whom, and how often, the most often first. */
  readonly messages: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  /** What others ask of an actor of the kind `function`, or of a part of one; each action once, in order. */
  readonly commands: readonly Action[];
  /** Who must find whom. */
  readonly finds: readonly { readonly by: string; readonly whom: string }[];
  /** The handles that actors of the kind `userspace` hold. */
  readonly handles: readonly Handle[];
  /** Of each variable that is compared: its value at the start, and from which step (from 1) it is another. */
  readonly over: readonly {
    readonly variable: string;
    readonly values: readonly { readonly value: string; readonly step: number }[];
  }[];
  /** The actions that reach an actor of the kind `guest`. */
  readonly noticed: readonly Action[];
  /** The actors of the kind `function` that take part. */
  readonly functions: readonly string[];
}

/** What is read off a model. */
export function profileOf(model: Model): Profile {
  const scenario = model.scenarios.find(({ outcome }) => outcome === 'succeeds');
  const ofKind = (kind: string) =>
    new Set(model.actors.filter((actor) => actor.kind === kind).map(({ id }) => id));
  const [userspace, guests, functions] = [
    ofKind(KINDS.userspace),
    ofKind(KINDS.guest),
    ofKind(KINDS.function),
  ];
  const inFunction = new Set(
    model.actors
      .filter(({ id, partOf = '' }) => functions.has(id) || functions.has(partOf))
      .map(({ id }) => id),
  );
  const replayed = scenario && replay(model, scenario.steps, scenario.under);
  const byId = new Map(model.actions.map((action) => [action.id, action]));
  const performed = (replayed?.steps ?? []).flatMap(({ action }) => byId.get(action) ?? []);
  const parts = new Set(performed.flatMap(({ from, to = from }) => [from, to]));
  return {
    ...(scenario === undefined ? {} : { scenario: scenario.id }),
    ...(performed[0] === undefined ? {} : { starts: performed[0] }),
    messages: messagesOf(performed),
    commands: [...new Set(performed)].filter(
      ({ from, to = from }) => inFunction.has(to) && !inFunction.has(from) && !guests.has(from),
    ),
    finds: performed.flatMap(({ from, finds }) => (finds === undefined ? [] : [{ by: from, whom: finds }])),
    handles: model.handles.filter(({ heldBy }) => listOf(heldBy).some((id) => userspace.has(id))),
    over: Object.entries(model.variables)
      .filter(([, variable]) => fullVariable(variable).compare)
      .map(([variable]) => ({ variable, values: valuesOver(variable, replayed) })),
    noticed: [...new Set(performed)].filter(({ to, noticedBy = [] }) =>
      [to ?? '', ...noticedBy].some((id) => guests.has(id)),
    ),
    functions: model.actors
      .filter(({ id, kind }) => kind === KINDS.function && parts.has(id))
      .map(({ id }) => id),
  };
}

function messagesOf(made: readonly Action[]): Profile['messages'] {
  const groups = Map.groupBy(
    made.filter(({ from, to = from }) => to !== from),
    ({ from, to }) => `${from} ${to}`,
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [{ from, to = '' } = { from: '' }] = group;
      return [{ from, to, count: group.length }];
    })
    .sort((a, b) => b.count - a.count);
}

function valuesOver(variable: string, replayed: Replayed | undefined): { value: string; step: number }[] {
  if (replayed === undefined) return [];
  const values = [replayed.start, ...replayed.steps.map((step) => step.values)].map(
    (one) => one[variable] ?? '',
  );
  return values.flatMap((value, step) => (step === 0 || value !== values[step - 1] ? [{ value, step }] : []));
}

/** Places in two traces that belong beside each other; one of them is absent where only the other has such a step. */
export interface Aligned {
  readonly left?: number;
  readonly right?: number;
}

/** A step as it is put beside another. */
type Aligning = Pick<Action, 'id' | 'stage'>;

/** A pair counts most; among as many pairs, those of the same action are better. A trace has at most a hundred steps. */
const PAIR = { sameStage: 1000, sameAction: 1001 };

/**
 * Two traces side by side: steps of one stage are beside each other, or of the same action where a model gives no stage; as many as can be in order (a
 * longest common subsequence); others stand alone. Quadratic in steps, of which a trace has a hundred at most.
 */
export function aligned(left: readonly Aligning[], right: readonly Aligning[]): Aligned[] {
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pairAt = (i: number, j: number) => {
    const worth = worthOf(left[i], right[j]);
    return worth === 0 ? 0 : worth + at(i + 1, j + 1);
  };
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(pairAt(i, j), at(i + 1, j), at(i, j + 1));
    }
  const pairs: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const isPair = i < left.length && j < right.length && pairAt(i, j) > 0 && pairAt(i, j) === at(i, j);
    if (isPair) pairs.push({ left: i++, right: j++ });
    else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1)))
      pairs.push({ left: i++ });
    else pairs.push({ right: j++ });
  }
  return pairs;
}

/** What it is worth that two steps stand beside each other; 0 where they must not. */
function worthOf(left: Aligning | undefined, right: Aligning | undefined): number {
  if (left === undefined || right === undefined) return 0;
  const isSameAction = left.id === right.id;
  const isBothStaged = left.stage !== undefined && right.stage !== undefined;
  if (isBothStaged ? left.stage !== right.stage : !isSameAction) return 0;
  return isSameAction ? PAIR.sameAction : PAIR.sameStage;
}
