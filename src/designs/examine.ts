import type { ModelProblem } from './condition.ts';
import type { Model } from './model.ts';
import { type Replayed, replay, scenarioProblems } from './replay.ts';
import { answersTo } from './requests.ts';
import { isUnder, settingInWords, settingsOf } from './settings.ts';
import { type Explored, exploreAll } from './verdicts.ts';

/** What running a model says. */
export interface Examination {
  /** Under each setting. */
  readonly explored: readonly Explored[];
  /** By scenario. */
  readonly replayed: ReadonlyMap<string, Replayed>;
  /** Ids of the actions that are possible under no setting. */
  readonly neverHappen: readonly string[];
}

/** A problem of what a model does, by its place in the model. */
export interface Finding extends ModelProblem {
  readonly code:
    | 'design-claim'
    | 'design-scenario'
    | 'design-too-large'
    | 'design-dead-end'
    | 'design-dead-action'
    | 'design-ambiguous';
}

/** Runs a model that was checked: explores it under every setting, and replays its scenarios. */
export function examine(model: Model, limit?: number): Examination {
  const explored = exploreAll(model, limit);
  const happen = new Set(explored.flatMap((one) => one.happen));
  return {
    explored,
    replayed: new Map(model.scenarios.map(({ id, steps, under }) => [id, replay(model, steps, under)])),
    neverHappen: model.actions.map(({ id }) => id).filter((id) => !happen.has(id)),
  };
}

/** What must be mended once a model was run: claims that do not hold, scenarios that cannot be played, dead ends, actions that never happen. */
export function findingsOf(model: Model, { explored, replayed, neverHappen }: Examination): Finding[] {
  return [
    ...model.claims.flatMap((claim, index): Finding[] => claimFindings(model, claim, index, explored)),
    ...model.scenarios.flatMap((scenario, index): Finding[] => {
      const one = replayed.get(scenario.id);
      if (one === undefined) return [];
      return scenarioProblems(scenario, model, one).map(({ path, message }) => ({
        code: 'design-scenario',
        path: ['scenarios', index, ...path],
        message: `scenario "${scenario.id}": ${message}`,
      }));
    }),
    ...largeFindings(explored),
    ...deadEndFindings(explored),
    ...neverHappen.map(
      (id): Finding => ({
        code: 'design-dead-action',
        path: ['actions', model.actions.findIndex((action) => action.id === id)],
        message: `"${id}" is possible in no state that can be reached: look at its when`,
      }),
    ),
    ...ambiguous(model),
  ];
}

function claimFindings(
  model: Model,
  { breaks, keeps, under }: Model['claims'][number],
  index: number,
  explored: readonly Explored[],
): Finding[] {
  const id = breaks ?? keeps;
  const wanted = breaks === undefined ? 'holds' : 'breaks';
  const path = ['claims', index, breaks === undefined ? 'keeps' : 'breaks'];
  const settings = explored.filter(({ setting }) => isUnder(setting, under));
  return settings.flatMap(({ setting, verdicts, states }) => {
    const verdict = verdicts.find(({ invariant }) => invariant === id);
    if (verdict === undefined || verdict.kind === wanted) return [];
    const where = Object.keys(model.switches).length === 0 ? '' : ` where ${settingInWords(setting)}`;
    const outcome =
      verdict.kind === 'unknown'
        ? `is not decided in ${states} states, and there are more`
        : verdict.kind === 'holds'
          ? `holds in all ${states} states`
          : `breaks${traceInWords(verdict.trace)}`;
    return [
      {
        code: 'design-claim',
        path,
        message: `it is claimed that "${id}" ${wanted}${where}, and it ${outcome}`,
      },
    ];
  });
}

/** ` after 3 steps: a, b, c`; nothing where there is no trace, ` at the start` where it is empty. */
export function traceInWords(trace: readonly string[] | undefined): string {
  if (trace === undefined) return '';
  if (trace.length === 0) return ' at the start';
  return ` after ${trace.length} ${trace.length === 1 ? 'step' : 'steps'}: ${trace.join(', ')}`;
}

function largeFindings(explored: readonly Explored[]): Finding[] {
  const [first] = explored.filter(({ isComplete }) => !isComplete);
  if (first === undefined) return [];
  const message = `has more than ${first.states} states, and no more are explored: what breaks in none of them is not known to hold; give variables fewer values, take one out, or ask for less in conditions`;
  return [{ code: 'design-too-large', path: ['variables'], message }];
}

function deadEndFindings(explored: readonly Explored[]): Finding[] {
  const [first] = explored.filter(({ deadEnds }) => deadEnds.length > 0);
  const [trace] = first?.deadEnds ?? [];
  if (first === undefined || trace === undefined) return [];
  const where = Object.keys(first.setting).length === 0 ? '' : ` where ${settingInWords(first.setting)}`;
  const message = `nothing can happen${traceInWords(trace)}${where}: say in mayEnd that such a state may be the last, or add what follows`;
  return [{ code: 'design-dead-end', path: ['actions'], message }];
}

function ambiguous(model: Model): Finding[] {
  return model.requests.flatMap((request, index): Finding[] => {
    const ambiguousAnswer = settingsOf(model.switches)
      .flatMap((setting) => answersTo(request, model, setting))
      .find(({ isAmbiguous }) => isAmbiguous);
    if (ambiguousAnswer === undefined) return [];
    const message = `two paths from ${ambiguousAnswer.from} to ${ambiguousAnswer.to} are equally short: the rule does not say which is taken`;
    return [{ code: 'design-ambiguous', path: ['requests', index], message }];
  });
}
