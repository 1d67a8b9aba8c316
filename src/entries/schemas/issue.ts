import { z } from 'zod';
import { adoption } from './adoption.ts';
import { id } from './terms.ts';

const RIVALS =
  'write false where the answers are compatible, or lists of two or more positions that exclude each other: [[a, b], [c, d]]';

/** Maximum characters of an issue's title: what fits into the bar of sections. */
const TITLE_LENGTH = 40;

const title = z
  .string({ error: 'write a few words for lists, as one text' })
  .trim()
  .min(1)
  .max(TITLE_LENGTH, {
    error: ({ input }) =>
      `has ${String(input).length} characters: say it in at most ${TITLE_LENGTH}, and the rest in question`,
  })
  .refine((text) => !text.includes('\n'), { error: 'is one line: put more into question' });

/** A question that a debate must answer (IBIS). */
export const issue = z.strictObject({
  id: id.describe('Kebab case, unique in the debate; positions name it in `issue`.'),
  title: title
    .optional()
    .describe(
      'A few words for the bar of sections and for lists; where it is missing, the question is shortened there.',
    ),
  question: z.string().trim().min(1).describe('The question, which can be answered in two ways.'),
  summary: z.string().trim().optional().describe('What the issue is about; `[[id]]` links work.'),
  positions: z
    .array(id, { error: 'write the ids of its positions as a list: [a, b]' })
    .default([])
    .describe(
      'Its positions in the order of reading; those that are not listed come after them, by the names of their files.',
    ),
  rivals: z
    .union([z.boolean(), z.array(z.array(id).min(2, { error: RIVALS }))], {
      error: RIVALS,
    })
    .default(true)
    .describe(
      'Which positions exclude each other: all of them (`true`), none (`false`), or those of each list among themselves.',
    ),
  adopted: adoption.optional().describe('What won, by what and when, as the curator found it.'),
  result: z
    .string({ error: 'write where the issue ended as one line of text' })
    .trim()
    .min(1)
    .refine((text) => !text.includes('\n'), { error: 'is one line: put more into summary' })
    .optional()
    .describe('Where it ended, in one line.'),
});

export type Issue = z.infer<typeof issue>;
