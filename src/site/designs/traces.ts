import {
  fullVariable,
  type Invariant,
  isUnder,
  type Judged,
  judgedOf,
  meaningOf,
  type Replayed,
  replay,
  type Setting,
} from '../../designs/index.ts';
import { type DesignNode, examinationOf } from '../../knowledge/index.ts';
import { words } from '../words/index.ts';

/** A trace that has a page: a scenario, or the shortest way to break or to reach what an invariant is about. */
export interface Trace {
  /** Of the scenario or the invariant. */
  readonly id: string;
  /** Of a counterexample: what goes wrong, not the rule that it breaks. */
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
  const { scenarios, invariants } = design.entry.data;
  return [...scenarios, ...invariants].flatMap(({ id }) => traceOf(design, id) ?? []);
}

/** The trace of a scenario or an invariant; undefined where it has none. */
export function traceOf(design: DesignNode, id: string): Trace | undefined {
  const { data } = design.entry;
  const scenario = data.scenarios.find((one) => one.id === id);
  if (scenario !== undefined) {
    const replayed = examinationOf(design).replayed.get(id);
    const { title, summary, outcome } = scenario;
    if (replayed === undefined) return undefined;
    return { id, title, ...(summary === undefined ? {} : { summary }), kind: 'scenario', outcome, replayed };
  }
  const invariant = data.invariants.find((one) => one.id === id);
  const judged = invariant && judgedWithTrace(design, id);
  if (judged?.trace === undefined) return undefined;
  const isBreach = invariant?.never !== undefined;
  return {
    id,
    title: isBreach ? breachOf(design, id) : (invariant?.title ?? id),
    kind: isBreach ? 'counterexample' : 'witness',
    outcome: isBreach ? 'fails' : 'succeeds',
    replayed: replay(data, judged.trace, judged.setting),
  };
}

/** What goes wrong where an invariant breaks, in words. The invariant itself would read as a promise there. */
export function breachOf(design: DesignNode, id: string): string {
  const { title = id, breach } = design.entry.data.invariants.find((one) => one.id === id) ?? {};
  return breach ?? words.design.broken({ title });
}

/** What must be reached and is not, by any steps, where the same is assumed as in a trace: a scenario may succeed all the same. */
export function outOfReach(design: DesignNode, { replayed }: Trace): readonly Invariant[] {
  const explored = examinationOf(design).explored.find(({ setting }) => isUnder(setting, replayed.setting));
  const isUnreached = (id: string) =>
    explored?.verdicts.some(({ invariant, kind }) => invariant === id && kind === 'breaks');
  return design.entry.data.invariants.filter(({ id, reached }) => reached !== undefined && isUnreached(id));
}

/** What pages call a variable or a switch. */
export function factName(design: DesignNode, name: string): string {
  return design.entry.data.switches[name]?.title ?? variableName(design, name);
}

/** Questions of switches with their answers, each in a line. */
export function switchesInWords(design: DesignNode, under: Setting): string[] {
  return Object.entries(under).map(([name, value]) =>
    words.design.questionAnswered({ question: factName(design, name), answer: String(value) }),
  );
}

/** What a value of a variable or a switch means, where that is said. */
export function meaningIn(design: DesignNode, name: string, value: string): string | undefined {
  const { variables, switches } = design.entry.data;
  const variable = variables[name];
  const values = switches[name]?.values ?? (variable && fullVariable(variable).values);
  return values && meaningOf(values, value);
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
