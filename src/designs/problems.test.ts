import { expect, it } from 'vitest';
import { type Model, modelProblems } from './index.ts';
import { TWO_WRITERS } from './two-writers.fixture.ts';

const action = (fields: object): Model => ({
  ...TWO_WRITERS,
  actions: [
    { ...(TWO_WRITERS.actions[0] as Model['actions'][number]), ...fields },
    ...TWO_WRITERS.actions.slice(1),
  ],
});

it.each<[string, Model, readonly (string | number)[], string]>([
  [
    'a name that there is not',
    action({ when: { look: 'free' } }),
    ['actions', 0, 'when', 'look'],
    'no variable or switch "look"',
  ],
  [
    'a value that there is not',
    action({ when: { lock: ['free', 'cat'] } }),
    ['actions', 0, 'when', 'lock', 1],
    '"cat" is no value of lock',
  ],
  [
    'a value in any',
    action({ when: { any: [{ lock: 'cat' }] } }),
    ['actions', 0, 'when', 'any', 0, 'lock'],
    'no value',
  ],
  [
    'any that is no list',
    action({ when: { any: { lock: 'free' } } }),
    ['actions', 0, 'when', 'any'],
    'write any: [',
  ],
  [
    'not below a name',
    action({ when: { lock: { not: 'free' } } }),
    ['actions', 0, 'when', 'lock'],
    'write not: { lock: … }',
  ],
  [
    'a switch that changes',
    action({ changes: { locking: 'no' } }),
    ['actions', 0, 'changes', 'locking'],
    'is a switch',
  ],
  ['an actor that there is not', action({ to: 'cat' }), ['actions', 0, 'to'], 'there is no actor "cat"'],
  ['an action without grounds', action({ general: undefined }), ['actions', 0], 'needs a source'],
  ['an id twice', action({ id: 'ann-ends' }), ['actions', 2, 'id'], 'already'],
  [
    'a reserved name',
    { ...TWO_WRITERS, variables: { ...TWO_WRITERS.variables, any: ['a', 'b'] } },
    ['variables', 'any'],
    'choose another name',
  ],
  [
    'one value',
    { ...TWO_WRITERS, variables: { ...TWO_WRITERS.variables, one: ['a'] } },
    ['variables', 'one'],
    'two values',
  ],
  [
    'a dispute of nobody',
    { ...TWO_WRITERS, switches: { locking: { title: 't', values: ['yes', 'no'], assumed: [] } } },
    ['switches', 'locking'],
    'who assumes what',
  ],
  [
    'a claim of nothing',
    { ...TWO_WRITERS, claims: [{ under: {} }] },
    ['claims', 0],
    'either breaks or keeps',
  ],
  [
    'a setting that there is not',
    { ...TWO_WRITERS, claims: [{ keeps: 'one-writer', under: { lock: 'free' } }] },
    ['claims', 0, 'under', 'lock'],
    'no switch "lock"',
  ],
  [
    'a step that there is not',
    {
      ...TWO_WRITERS,
      scenarios: [
        { id: 's', title: 't', outcome: 'fails', under: {}, breaks: [], misses: [], steps: ['cat'] },
      ],
    },
    ['scenarios', 0, 'steps', 0],
    'no action "cat"',
  ],
  [
    'something missed that must never be',
    {
      ...TWO_WRITERS,
      scenarios: TWO_WRITERS.scenarios.map((one) => ({ ...one, misses: ['one-writer'] })),
    },
    ['scenarios', 0, 'misses', 0],
    'no invariant of what must be reached "one-writer"; there are both-done',
  ],
  [
    'a breach of what is wanted',
    {
      ...TWO_WRITERS,
      invariants: [{ id: 'both-done', title: 't', reached: { ann: 'done' }, breach: 'Not done.' }],
    },
    ['invariants', 0, 'breach'],
    'belongs to never',
  ],
  [
    'a handle under a setting that there is not',
    {
      ...TWO_WRITERS,
      handles: [{ id: 'fd', title: 'fd', heldBy: 'ann', on: 'file', under: { locking: 'maybe' } }],
    },
    ['handles', 0, 'under', 'locking'],
    '"maybe" is no value of locking',
  ],
])('%s is told with its place', (_, model, path, message) => {
  const problem = modelProblems(model).find((one) => one.path.join('.') === path.join('.'));
  expect(problem?.message).toContain(message);
});
