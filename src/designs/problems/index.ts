import { conditionProblems, type ModelProblem } from '../condition.ts';
import type { Model } from '../model.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { repeated } from './names.ts';
import { actionProblems, actorProblems } from './parts.ts';
import { claimProblems, requestProblems, scenarioProblems } from './runs.ts';
import { vocabularyProblems } from './vocabulary.ts';

/** What is wrong with a model as it is written: names and values that there are not, ids that occur twice. Nothing is run. */
export function modelProblems(model: Model): ModelProblem[] {
  const vocabulary = vocabularyOf(model);
  return [
    ...vocabularyProblems(model),
    ...idProblems(model),
    ...actorProblems(model, vocabulary),
    ...actionProblems(model, vocabulary),
    ...model.invariants.flatMap((invariant, index) => {
      const path = ['invariants', index];
      const { never, reached, breach } = invariant;
      if (never === undefined && breach !== undefined)
        return [{ path: [...path, 'breach'], message: 'belongs to never: what goes wrong where that is so' }];
      if ((never === undefined) === (reached === undefined))
        return [
          { path, message: 'needs either never (what must not be) or reached (what must be possible)' },
        ];
      return never === undefined
        ? conditionProblems(reached, vocabulary, [...path, 'reached'])
        : conditionProblems(never, vocabulary, [...path, 'never']);
    }),
    ...(model.mayEnd === undefined ? [] : conditionProblems(model.mayEnd, vocabulary, ['mayEnd'])),
    ...scenarioProblems(model, vocabulary),
    ...claimProblems(model, vocabulary),
    ...model.requests.flatMap((request, index) =>
      requestProblems(request, model, vocabulary, ['requests', index]),
    ),
  ];
}

function idProblems(model: Model): ModelProblem[] {
  const lists: [string, readonly { readonly id: string }[]][] = [
    ['actors', model.actors],
    ['handles', model.handles],
    ['actions', model.actions],
    ['requests', model.requests],
  ];
  const named = [
    ...model.scenarios.map(({ id }, index) => ({ id, path: ['scenarios', index, 'id'] })),
    ...model.invariants.map(({ id }, index) => ({ id, path: ['invariants', index, 'id'] })),
  ];
  return [
    ...lists.flatMap(([field, list]) =>
      repeated(list.map(({ id }, index) => ({ id, path: [field, index, 'id'] }))),
    ),
    ...repeated(named),
  ];
}
