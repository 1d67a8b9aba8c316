import { exploringWork, fixedWork, MOST_WORK, statesWithin } from './budget.ts';
import type { ModelProblem } from './condition.ts';
import type { Model } from './model.ts';
import { type Replayed, replay, scenarioProblems } from './replay.ts';
import { answersTo } from './requests.ts';
import { isUnder, settingInWords, settingsOf } from './settings.ts';
import { type Explored, exploreAll, unexplored, type Verdict } from './verdicts.ts';

/** What running a model says. */
export interface Examination {
  /** Under each setting. */
  readonly explored: readonly Explored[];
  /** By scenario. */
  readonly replayed: ReadonlyMap<string, Replayed>;
  /** Ids of the actions that are possible under no setting. */
  readonly neverHappen: readonly string[];
  /** What running it cost (`budget.ts`); 0 where it was not run. */
  readonly work: number;
  /** Which limit it is beyond: of states, of work, or of the work of all models together. Absent where it was run to its end. */
  readonly beyond?: 'states' | 'work' | 'all';
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

/**
 * Runs a model that was checked: explores it under every setting, and replays its scenarios. Where that takes more work than it may, it is not run, or as
 * far as that goes.
 *
 * @param left What it may cost (`budget.ts`), where other models have left less than a model may cost.
 */
export function examine(model: Model, left = MOST_WORK): Examination {
  const work = Math.min(left, MOST_WORK);
  const fixed = fixedWork(model);
  const beyond = (limit: 'states' | 'work') => ({ beyond: left < MOST_WORK ? ('all' as const) : limit });
  if (fixed >= work)
    return {
      explored: unexplored(model),
      replayed: new Map(),
      neverHappen: [],
      work: 0,
      ...beyond('work'),
    };
  const explored = exploreAll(model, statesWithin(model, work - fixed));
  const isWhole = explored.every(({ isComplete }) => isComplete);
  const happen = new Set(explored.flatMap((one) => one.happen));
  const cost = fixed + exploringWork(model, explored);
  return {
    explored,
    replayed: new Map(model.scenarios.map(({ id, steps, under }) => [id, replay(model, steps, under)])),
    neverHappen: isWhole ? model.actions.map(({ id }) => id).filter((id) => !happen.has(id)) : [],
    work: cost,
    ...(isWhole ? (cost > work ? beyond('work') : {}) : beyond('states')),
  };
}

/** What must be mended once a model was run: claims that do not hold, scenarios that cannot be played, dead ends, actions that never happen. */
export function findingsOf(model: Model, examination: Examination): Finding[] {
  const { explored, replayed, neverHappen, work } = examination;
  const judged = explored.map(({ setting, verdicts }) => ({
    setting,
    verdicts: new Map(verdicts.map((verdict) => [verdict.invariant, verdict])),
  }));
  return [
    ...model.claims.flatMap((claim, index): Finding[] => claimFindings(model, claim, index, judged)),
    ...model.scenarios.flatMap((scenario, index): Finding[] => {
      const one = replayed.get(scenario.id);
      if (one === undefined) return [];
      return scenarioProblems(scenario, model, one).map(({ path, message }) => ({
        code: 'design-scenario',
        path: ['scenarios', index, ...path],
        message: `scenario "${scenario.id}": ${message}`,
      }));
    }),
    ...largeFindings(examination),
    ...deadEndFindings(explored),
    ...neverHappen.map(
      (id): Finding => ({
        code: 'design-dead-action',
        path: ['actions', model.actions.findIndex((action) => action.id === id)],
        message: `"${id}" is possible in no state that can be reached: look at its when`,
      }),
    ),
    ...(work === 0 ? [] : ambiguous(model)),
  ];
}

/** The verdicts under a setting, by invariant. */
interface JudgedUnder {
  readonly setting: Explored['setting'];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

function claimFindings(
  model: Model,
  { breaks, keeps, under }: Model['claims'][number],
  index: number,
  judged: readonly JudgedUnder[],
): Finding[] {
  const id = breaks ?? keeps;
  const wanted = breaks === undefined ? 'holds' : 'breaks';
  const path = ['claims', index, breaks === undefined ? 'keeps' : 'breaks'];
  const settings = judged.filter(({ setting }) => isUnder(setting, under));
  return settings.flatMap(({ setting, verdicts }) => {
    const verdict = verdicts.get(id ?? '');
    // That a model is too large is told once, not of each claim.
    if (verdict === undefined || verdict.kind === wanted || verdict.kind === 'unknown') return [];
    const where = Object.keys(model.switches).length === 0 ? '' : ` where ${settingInWords(setting)}`;
    const outcome =
      verdict.kind === 'holds'
        ? `holds in all ${verdict.states} states`
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

function largeFindings({ explored, beyond }: Examination): Finding[] {
  if (beyond === undefined) return [];
  const { states = 0 } = explored.find(({ isComplete }) => !isComplete) ?? {};
  const smaller = 'give variables fewer values, take one out, or ask for less in conditions';
  const message = {
    states: `has more than ${states} states, and no more are explored: what breaks in none of them is not known to hold; ${smaller}`,
    work: 'takes too long to run and to show: give it fewer or shorter scenarios, fewer requests, or an invariant that is met after fewer steps',
    all: `is not run to its end: it and the designs before it, by their ids, are more work than all designs of a knowledge base may be together. Take designs out, or make them smaller: ${smaller}`,
  }[beyond];
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
