import { fullVariable, type Judged, judgedOf, type Replayed, replay } from '../../designs/index.ts';
import { type DesignNode, examinationOf } from '../../knowledge/index.ts';

/** A trace that has a page: a scenario, or the shortest way to break or to reach what an invariant is about. */
export interface Trace {
  /** Of the scenario or the invariant. */
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly kind: 'scenario' | 'counterexample' | 'witness';
  readonly outcome: 'succeeds' | 'abandoned' | 'fails';
  readonly replayed: Replayed;
}

/** The verdict on an invariant whose trace has a page: what breaks it, or how what must be reached is reached. */
export function judgedWithTrace(design: DesignNode, invariant: string): Judged | undefined {
  return judgedOf(invariant, examinationOf(design).explored).find(
    ({ trace }) => trace !== undefined && trace.length > 0,
  );
}

/** The traces of a design: its scenarios, then what breaks or reaches its invariants. */
export function tracesOf(design: DesignNode): Trace[] {
  const { data } = design.entry;
  const { replayed } = examinationOf(design);
  const scenarios = data.scenarios.flatMap(({ id, title, summary, outcome }): Trace[] => {
    const one = replayed.get(id);
    if (one === undefined) return [];
    return [
      { id, title, ...(summary === undefined ? {} : { summary }), kind: 'scenario', outcome, replayed: one },
    ];
  });
  const invariants = data.invariants.flatMap(({ id, title, never }): Trace[] => {
    const judged = judgedWithTrace(design, id);
    if (judged?.trace === undefined) return [];
    const isBreach = never !== undefined;
    return [
      {
        id,
        title,
        kind: isBreach ? 'counterexample' : 'witness',
        outcome: isBreach ? 'fails' : 'succeeds',
        replayed: replay(data, judged.trace, judged.setting),
      },
    ];
  });
  return [...scenarios, ...invariants];
}

/** What pages call a variable. */
export function variableName(design: DesignNode, name: string): string {
  const variable = design.entry.data.variables[name];
  return (variable === undefined ? undefined : fullVariable(variable).title) ?? name;
}

/** What pages call an actor. */
export function actorName(design: DesignNode, id: string): string {
  return design.entry.data.actors.find((actor) => actor.id === id)?.title ?? id;
}
