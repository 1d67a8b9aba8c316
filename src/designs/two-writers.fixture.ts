import type { Model } from './model.ts';

const writer = (id: string, other: string): Model['actions'] => [
  {
    id: `${id}-takes`,
    from: id,
    to: 'file',
    says: 'takes the lock',
    when: { lock: 'free', [id]: 'idle' },
    changes: { lock: id },
    general: 'A lock.',
  },
  {
    id: `${id}-writes`,
    from: id,
    to: 'file',
    says: 'writes',
    when: { [id]: 'idle', any: [{ lock: id }, { locking: 'no', not: { lock: other } }] },
    changes: { [id]: 'writing' },
    general: 'A lock.',
  },
  {
    id: `${id}-ends`,
    from: id,
    to: 'file',
    says: 'ends, and frees the lock',
    when: { [id]: 'writing' },
    changes: { [id]: 'done', lock: 'free' },
    general: 'A lock.',
  },
];

/** Two writers of a file, who may take a lock first, or do without. */
export const TWO_WRITERS: Model = {
  actors: [
    { id: 'ann', title: 'Ann' },
    { id: 'ben', title: 'Ben' },
    { id: 'file', title: 'The file' },
  ],
  handles: [],
  variables: {
    lock: ['free', 'ann', 'ben'],
    ann: ['idle', 'writing', 'done'],
    ben: ['idle', 'writing', 'done'],
  },
  switches: {
    locking: { title: 'Does who writes take the lock?', values: ['yes', 'no'], assumed: [], option: true },
  },
  actions: [...writer('ann', 'ben'), ...writer('ben', 'ann')],
  invariants: [
    { id: 'one-writer', title: 'Two never write at once.', never: { ann: 'writing', ben: 'writing' } },
    { id: 'both-done', title: 'Both can be done.', reached: { ann: 'done', ben: 'done' } },
  ],
  scenarios: [
    {
      id: 'in-turn',
      title: 'One after the other',
      outcome: 'succeeds',
      under: {},
      steps: [
        'ann-takes',
        'ann-writes',
        { action: 'ann-ends', note: 'Free again.' },
        'ben-takes',
        'ben-writes',
        'ben-ends',
      ],
      ends: { ann: 'done', ben: 'done', lock: 'free' },
      breaks: [],
      misses: [],
    },
    {
      id: 'at-once',
      title: 'Both at once',
      outcome: 'fails',
      under: { locking: 'no' },
      steps: ['ann-writes', 'ben-writes'],
      ends: { ann: 'writing', ben: 'writing' },
      breaks: ['one-writer'],
      misses: [],
    },
  ],
  claims: [
    { keeps: 'one-writer', under: { locking: 'yes' } },
    { breaks: 'one-writer', under: { locking: 'no' } },
    { keeps: 'both-done', under: {} },
  ],
  requests: [],
  mayEnd: { ann: 'done', ben: 'done' },
};
