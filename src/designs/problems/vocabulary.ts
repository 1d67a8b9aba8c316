import { type ModelProblem, RESERVED, valueProblems } from '../condition.ts';
import type { Model, Values } from '../model.ts';
import { MOST_SETTINGS } from '../settings.ts';
import { fullVariable, valuesOf } from '../vocabulary.ts';
import type { Path } from './names.ts';

/** Values that a variable or switch has at most: the places of values are kept in bytes, and more are no table to read. */
const MOST_VALUES = 64;

/** What is wrong with the variables and switches of a model. */
export function vocabularyProblems({ variables, switches }: Model): ModelProblem[] {
  const settings = Object.values(switches).reduce((count, { values }) => count * valuesOf(values).length, 1);
  return [
    ...Object.entries(variables).flatMap(([name, variable]) => {
      const { values, start } = fullVariable(variable);
      const path = ['variables', name];
      const known = new Map([[name, valuesOf(values)]]);
      return [
        ...nameProblems(name, path),
        ...choiceProblems(values, path),
        ...(start === undefined ? [] : valueProblems(name, start, known, [...path, 'start'])),
      ];
    }),
    ...Object.entries(switches).flatMap(([name, { values, assumed, option }]) => {
      const path = ['switches', name];
      const known = new Map([[name, valuesOf(values)]]);
      return [
        ...nameProblems(name, path),
        ...(name in variables ? [{ path, message: 'there is a variable of this name' }] : []),
        ...choiceProblems(values, [...path, 'values']),
        ...assumed.flatMap(({ value }, index) =>
          valueProblems(name, value, known, [...path, 'assumed', index, 'value']),
        ),
        ...(assumed.length === 0 && option !== true
          ? [
              {
                path,
                message:
                  'say who assumes what (assumed), or that it is an option of the thing itself (option: true)',
              },
            ]
          : []),
      ];
    }),
    ...(settings > MOST_SETTINGS
      ? [
          {
            path: ['switches'],
            message: `make ${settings} settings, each explored by itself: at most ${MOST_SETTINGS}`,
          },
        ]
      : []),
  ];
}

function nameProblems(name: string, path: Path): ModelProblem[] {
  return RESERVED.includes(name)
    ? [{ path, message: `"${name}" means something in conditions: choose another name` }]
    : [];
}

function choiceProblems(values: Values, path: Path): ModelProblem[] {
  const all = valuesOf(values);
  const twice = all.find((value, index) => all.indexOf(value) !== index);
  if (all.length < 2) return [{ path, message: 'needs two values or more' }];
  if (all.length > MOST_VALUES)
    return [{ path, message: `has ${all.length} values: at most ${MOST_VALUES}` }];
  return twice === undefined ? [] : [{ path, message: `has the value "${twice}" twice` }];
}
