import { conditionProblems, type ModelProblem, testOf, valueProblems } from '../condition.ts';
import type { Model, Request, Setting } from '../model.ts';
import { among, type Path } from './names.ts';

type Vocabulary = ReadonlyMap<string, readonly string[]>;

/** What is wrong with values of switches. */
export function underProblems(
  under: Setting,
  switches: Model['switches'],
  vocabulary: Vocabulary,
  path: Path,
): ModelProblem[] {
  return Object.entries(under).flatMap(([name, value]) =>
    name in switches
      ? valueProblems(name, value, vocabulary, [...path, name])
      : among(Object.keys(switches), name, [...path, name], 'switch'),
  );
}

/** What is wrong with scenarios as they are written. */
export function scenarioProblems(model: Model, vocabulary: Vocabulary): ModelProblem[] {
  const actions = model.actions.map(({ id }) => id);
  const [forbidden, wanted] = [true, false].map((isNever) =>
    model.invariants.filter(({ never }) => (never !== undefined) === isNever).map(({ id }) => id),
  ) as [string[], string[]];
  return model.scenarios.flatMap(({ under, steps, ends, breaks, misses }, index) => {
    const path = ['scenarios', index];
    return [
      ...underProblems(under, model.switches, vocabulary, [...path, 'under']),
      ...steps.flatMap((step, at) =>
        among(actions, typeof step === 'string' ? step : step.action, [...path, 'steps', at], 'action'),
      ),
      ...(ends === undefined ? [] : conditionProblems(ends, vocabulary, [...path, 'ends'])),
      ...breaks.flatMap((id, at) =>
        among(forbidden, id, [...path, 'breaks', at], 'invariant of what must never be'),
      ),
      ...misses.flatMap((id, at) =>
        among(wanted, id, [...path, 'misses', at], 'invariant of what must be reached'),
      ),
    ];
  });
}

/** What is wrong with claims as they are written. */
export function claimProblems(model: Model, vocabulary: Vocabulary): ModelProblem[] {
  const invariants = model.invariants.map(({ id }) => id);
  return model.claims.flatMap(({ breaks, keeps, under }, index) => {
    const path = ['claims', index];
    const field = breaks === undefined ? 'keeps' : 'breaks';
    return [
      ...((breaks === undefined) === (keeps === undefined)
        ? [{ path, message: 'needs either breaks or keeps, with the id of an invariant' }]
        : among(invariants, breaks ?? keeps, [...path, field], 'invariant')),
      ...underProblems(under, model.switches, vocabulary, [...path, 'under']),
    ];
  });
}

/** What is wrong with a request as it is written. */
export function requestProblems(
  request: Request,
  model: Model,
  vocabulary: Vocabulary,
  path: Path,
): ModelProblem[] {
  const { variable, arcs, notThrough, except, refused } = request;
  if (!(variable in model.variables))
    return among(Object.keys(model.variables), variable, [...path, 'variable'], 'variable');
  const values = (list: readonly (string | number | boolean)[], at: Path) =>
    list.flatMap((value, index) => valueProblems(variable, value, vocabulary, [...at, index]));
  return [
    ...arcs.flatMap((id, index) => {
      const at = [...path, 'arcs', index];
      const action = model.actions.find((one) => one.id === id);
      if (action === undefined)
        return among(
          model.actions.map((one) => one.id),
          id,
          at,
          'action',
        );
      const names = testOf(action.when);
      const asks = names.kind === 'is' ? [names] : names.kind === 'all' ? names.tests : [];
      const isArc =
        variable in (action.changes ?? {}) && asks.some((one) => one.kind === 'is' && one.name === variable);
      return isArc
        ? []
        : [{ path: at, message: `"${id}" must ask for a value of ${variable} (when) and change it` }];
    }),
    ...values(notThrough, [...path, 'notThrough']),
    ...except.flatMap((list, index) => values(list, [...path, 'except', index])),
    ...refused.flatMap((pair, index) =>
      pair.length === 2
        ? values(pair, [...path, 'refused', index])
        : [{ path: [...path, 'refused', index], message: 'is a pair of values: [from, to]' }],
    ),
  ];
}
