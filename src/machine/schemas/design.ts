import { z } from 'zod';
import { head, key, markdown, reference } from './terms.ts';

const condition = z
  .record(z.string(), z.unknown())
  .describe('{ name: value or values }, all of them; `any`, `all` and `not` take further conditions');
const values = z.record(z.string(), z.string()).describe('values by name');
const action = z.string().describe('id of an action');
const grounds = {
  source: z.string().optional(),
  simplification: z.string().optional(),
  hypothesis: z.string().optional(),
  general: z.string().optional().describe('general knowledge, without a source that was read'),
};

/** `/designs/ID.json` */
export const design = z.object({
  ...head,
  kind: z.literal('design'),
  title: z.string(),
  summary: z.string(),
  brief: z.string().optional().describe('what it is, in a line'),
  debate: reference.optional(),
  realises: z.array(reference),
  partOf: reference.optional(),
  states: z.int().describe('how many states were explored at most under one setting'),
  actors: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.string().optional(),
      partOf: z.string().optional(),
    }),
  ),
  handles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      heldBy: z.array(z.string()),
      on: z.string(),
      under: values.optional().describe('of switches, where it is held only under these'),
      source: z.string().optional(),
    }),
  ),
  variables: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      start: z.string(),
      values: z.array(z.object({ value: z.string(), means: z.string().optional() })),
    }),
  ),
  switches: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      option: z.boolean().describe('an option of the thing itself; else it is disputed'),
      values: z
        .array(z.object({ value: z.string(), means: z.string().optional() }))
        .describe('the first is the usual one'),
      assumed: z.array(z.object({ value: z.string(), by: z.string(), source: z.string() })),
    }),
  ),
  actions: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      says: z.string(),
      stage: z
        .string()
        .optional()
        .describe(
          'what it is for: the designs of a debate use the same words, so that steps can be set side by side',
        ),
      when: condition.optional(),
      changes: values,
      finds: z.string().optional(),
      ...grounds,
    }),
  ),
  invariants: z.array(
    z.object({
      id: z.string(),
      key,
      title: z.string(),
      never: condition.optional().describe('what must never be'),
      breach: z.string().optional().describe('what goes wrong where it is, in words'),
      reached: condition.optional().describe('what some run must reach'),
      elsewhere: z.string().optional().describe('why designs that do not have it need not be asked'),
      arguments: z.array(reference).describe('those it belongs to'),
      shownBy: z.array(reference).describe('arguments that rest on it'),
      verdicts: z
        .array(
          z.object({
            under: values.describe('of the switches that the verdict depends on'),
            verdict: z.enum(['holds', 'breaks', 'unknown']),
            states: z.int(),
            trace: z
              .array(action)
              .optional()
              .describe('a shortest one that breaks it, or reaches what must be reached'),
          }),
        )
        .describe('one for each combination of the switches that it depends on'),
    }),
  ),
  scenarios: z.array(
    z.object({
      id: z.string(),
      key,
      title: z.string(),
      summary: z.string().optional(),
      url: z.string(),
      outcome: z.enum(['succeeds', 'abandoned', 'fails']),
      setting: values.describe('of all switches'),
      misses: z
        .array(z.string())
        .optional()
        .describe('ids of invariants: what is wanted, and not reached at the end'),
      steps: z.array(
        z.object({ action, note: z.string().optional(), changed: values, breaks: z.array(z.string()) }),
      ),
      shownBy: z.array(reference),
    }),
  ),
  body: markdown,
});
