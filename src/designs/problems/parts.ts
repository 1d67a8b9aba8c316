import { conditionProblems, type ModelProblem, valueProblems } from '../condition.ts';
import type { Model } from '../model.ts';
import { fullVariable, listOf } from '../vocabulary.ts';
import { among } from './names.ts';
import { underProblems } from './runs.ts';

/** What is wrong with who takes part, and who holds what. */
export function actorProblems(
  { actors, handles, variables, switches }: Model,
  vocabulary: ReadonlyMap<string, readonly string[]>,
): ModelProblem[] {
  const ids = actors.map(({ id }) => id);
  return [
    ...actors.flatMap(({ id, partOf }, index) => {
      const path = ['actors', index, 'partOf'];
      if (partOf === id) return [{ path, message: 'is a part of itself' }];
      return among(ids, partOf, path, 'actor');
    }),
    ...handles.flatMap(({ heldBy, on, under = {} }, index) => [
      ...listOf(heldBy).flatMap((holder) => among(ids, holder, ['handles', index, 'heldBy'], 'actor')),
      ...among(ids, on, ['handles', index, 'on'], 'actor'),
      ...underProblems(under, switches, vocabulary, ['handles', index, 'under']),
    ]),
    ...Object.entries(variables).flatMap(([name, variable]) =>
      among(ids, fullVariable(variable).of, ['variables', name, 'of'], 'actor'),
    ),
  ];
}

/** What is wrong with what can happen. */
export function actionProblems(
  { actors, actions, variables }: Model,
  vocabulary: ReadonlyMap<string, readonly string[]>,
): ModelProblem[] {
  const ids = actors.map(({ id }) => id);
  return actions.flatMap((action, index) => {
    const path = ['actions', index];
    const { source, simplification, hypothesis, general } = action;
    return [
      ...among(ids, action.from, [...path, 'from'], 'actor'),
      ...among(ids, action.to, [...path, 'to'], 'actor'),
      ...among(ids, action.finds, [...path, 'finds'], 'actor'),
      ...(action.noticedBy ?? []).flatMap((id, at) => among(ids, id, [...path, 'noticedBy', at], 'actor')),
      ...(action.when === undefined ? [] : conditionProblems(action.when, vocabulary, [...path, 'when'])),
      ...Object.entries(action.changes ?? {}).flatMap(([name, value]) =>
        name in variables || !vocabulary.has(name)
          ? valueProblems(name, value, vocabulary, [...path, 'changes', name])
          : [{ path: [...path, 'changes', name], message: `${name} is a switch: no action changes it` }],
      ),
      ...([source, simplification, hypothesis, general].every((one) => one === undefined)
        ? [
            {
              path,
              message:
                'needs a source, or says that it is a simplification, a hypothesis or general knowledge (general)',
            },
          ]
        : []),
    ];
  });
}
