import { z } from 'zod';
import { id } from '../terms.ts';
import { condition, under, value } from './conditions.ts';

const text = z.string({ error: 'write a text; put quotation marks around a number' }).trim().min(1);

/** Maximum steps of a scenario: more cannot be followed. */
const MOST_STEPS = 100;

const step = z.union(
  [
    id,
    z.strictObject({
      action: id.describe('Id of the action.'),
      note: text.optional().describe('What to say of it at this place; `[[id]]` links work.'),
    }),
  ],
  { error: 'write the id of an action, or { action: id, note: … }' },
);

export const scenario = z.strictObject({
  id: id.describe(
    'Kebab case, unique among the scenarios and invariants of the design; those of one name are compared with each other.',
  ),
  title: text.describe('What happens, in a few words.'),
  summary: text.optional().describe('What to look at; `[[id]]` links work.'),
  outcome: z
    .enum(['succeeds', 'abandoned', 'fails'])
    .describe(
      'Whether what is wanted is reached; `abandoned` where it is given up and all goes on as before.',
    ),
  under: under
    .optional()
    .transform((setting) => setting ?? {})
    .describe('Values of switches: `{ switch: value }`. Others have their first value.'),
  steps: z.array(step).min(1).max(MOST_STEPS).describe('Ids of actions, in order.'),
  ends: condition('What holds at the end.').optional(),
  breaks: z.array(id).default([]).describe('Ids of the invariants that break on the way.'),
  misses: z
    .array(id)
    .default([])
    .describe('Ids of invariants of what must be reached: it is wanted, and not so at the end.'),
});

export const claim = z.strictObject({
  breaks: id.optional().describe('Id of an invariant that breaks.'),
  keeps: id.optional().describe('Id of an invariant that holds.'),
  under: under
    .optional()
    .transform((setting) => setting ?? {})
    .describe('Under which values of switches; under every setting where nothing is said.'),
});

export const request = z.strictObject({
  id: id.describe('Kebab case.'),
  title: text.describe('What it is called, such as the name of a system call.'),
  variable: id.describe('The variable that a value is asked for.'),
  arcs: z.array(id).min(1).describe('Ids of the actions that lead from one value to another.'),
  notThrough: z.array(value).default([]).describe('Values that no path leads through.'),
  except: z
    .array(z.array(value))
    .default([])
    .describe('Paths, as lists of values, that lead through one all the same.'),
  refused: z.array(z.array(value)).default([]).describe('Pairs of values, [from, to], that are refused.'),
  source: text.describe('Where the rule comes from.'),
});
