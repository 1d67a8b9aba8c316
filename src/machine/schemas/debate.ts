import { z } from 'zod';
import { STATUSES } from '../../entries/index.ts';
import { argument } from './argument.ts';
import { head, key, markdown, reference, standing } from './terms.ts';

/** `/debates/ID.json` */
export const debate = z.object({
  ...head,
  kind: z.literal('debate'),
  title: z.string(),
  question: z.string(),
  summary: markdown,
  status: z.enum(STATUSES),
  outcome: markdown,
  issues: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      summary: markdown.optional(),
      positions: z.array(key),
    }),
  ),
  positions: z.array(reference.extend({ statement: z.string(), issue: z.string(), standing })),
  arguments: z.array(argument).describe('in time order'),
  openObjections: z.array(key),
  posts: z.array(reference),
  threads: z.array(reference),
  people: z.array(reference),
  concepts: z.array(reference),
  seeAlso: z.array(
    z.object({
      title: z.string(),
      citesMessage: z.string().optional(),
      url: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  aliases: z.array(z.string()),
  files: z.object({ argdown: z.string(), aif: z.string(), annotations: z.string() }),
  body: markdown,
});
