import { z } from 'zod';
import { debate as debateV1 } from '../debate.ts';
import { key, reference, standing } from '../terms.ts';
import { adoption, argument, head, label, personOrName } from './terms.ts';

const figure = z
  .object({
    id: z.string(),
    title: z.string(),
    position: key.optional(),
    boxes: z.array(z.object({ id: z.string(), title: z.string(), note: z.string().optional() })),
    arrows: z.array(z.object({ from: z.string(), to: z.string(), title: z.string().optional() })),
    text: z.string().describe('the same in words'),
  })
  .describe('boxes and arrows: who talks to what');

const issue = z.object({
  id: z.string(),
  title: z.string().optional().describe('a few words for lists'),
  question: z.string(),
  summary: z.string().optional(),
  result: z.string().optional().describe('where it ended, in one line'),
  positions: z.array(key).describe('in the order of the curator'),
  rivals: z.array(z.array(key)).describe('positions that exclude each other, group by group'),
  adopted: adoption.extend({ position: key }).optional(),
});

/** `/debates/ID.json` */
export const debate = debateV1.extend({
  ...head,
  draft: z.boolean().describe('not done yet: listed nowhere'),
  curators: z.array(z.object(personOrName)),
  reviewed: z.array(z.object({ ...personOrName, on: z.string().describe('ISO 8601 day') })),
  issues: z.array(issue),
  figures: z.array(figure),
  positions: z
    .array(
      reference.extend({
        statement: z.string(),
        claim: z.string().optional(),
        issue: z.string(),
        standing,
        label,
      }),
    )
    .describe('issue by issue, in the order of each'),
  arguments: z.array(argument).describe('in time order, those of one time as the curator wrote them'),
});
