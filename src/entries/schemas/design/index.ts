import { z } from 'zod';
import { modelProblems } from '../../../designs/index.ts';
import { id, idList } from '../terms.ts';
import { condition, name } from './conditions.ts';
import { action, actor, handle, invariant, switchOf, variable } from './parts.ts';
import { claim, request, scenario } from './runs.ts';

/** Maximum characters of what a column of a comparison begins with. */
const BRIEF_LENGTH = 120;

/** A position's proposal as a model that can be run. */
export const design = z
  .strictObject({
    title: z.string().trim().min(1).describe('What the design is called.'),
    summary: z.string().trim().min(1).describe('What it is, in two or three sentences; `[[id]]` links work.'),
    brief: z
      .string()
      .trim()
      .min(1)
      .max(BRIEF_LENGTH, {
        error: ({ input }) => `has ${String(input).length} characters: at most ${BRIEF_LENGTH}`,
      })
      .optional()
      .describe('What it is, in a line: it stands below its name in comparisons.'),
    debate: id.optional().describe('Id of the debate that it belongs to, where no position says it.'),
    realises: idList.describe('Ids of the positions that propose it.'),
    concepts: idList.describe(
      'Ids of the concepts whose words its texts use: they are explained on its pages.',
    ),
    partOf: id.optional().describe('Id of the design that it shows a part of: it is not compared by itself.'),
    actors: z.array(actor).min(1).max(16).describe('Who and what takes part, in the order of the lanes.'),
    handles: z.array(handle).default([]).describe('What is held by whom, to act on what.'),
    variables: z
      .record(name, variable)
      .describe('What can change: `{ lock: [free, taken] }`, the first value where it starts.'),
    switches: z
      .record(name, switchOf)
      .default({})
      .describe('What is disputed, or an option: values that never change, each explored by itself.'),
    actions: z.array(action).min(1).max(200).describe('What can happen, whenever its condition holds.'),
    invariants: z.array(invariant).default([]).describe('What must never be, or must be reached.'),
    scenarios: z.array(scenario).default([]).describe('Named sequences of actions.'),
    claims: z.array(claim).default([]).describe('What is said of invariants, which the check asserts.'),
    requests: z
      .array(request)
      .default([])
      .describe('Requests for a value of a variable that may take several actions.'),
    mayEnd: condition(
      'Which states may be the last; the check tells others in which nothing can happen.',
    ).optional(),
    aliases: idList.describe('Ids it had before, the oldest first.'),
  })
  .superRefine((model, context) => {
    for (const { path, message } of modelProblems(model))
      context.addIssue({ code: 'custom', message, path: [...path] });
  });

export type Design = z.infer<typeof design>;
