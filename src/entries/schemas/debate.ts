import { z } from 'zod';
import { citedArgument } from './argument.ts';
import { id, idList, messageId } from './terms.ts';

/** How far a debate has got. */
export const STATUSES = ['open', 'settled', 'superseded', 'dormant'] as const;

/** A curated discussion: what was asked, who held what, where it ended. */
export const debate = z.strictObject({
  title: z.string().trim().min(1),
  /** What the debate is about, as one question. */
  question: z.string().trim().min(1),
  /** Two or three sentences for whoever has a minute. */
  summary: z.string().trim().min(1),
  status: z.enum(STATUSES),
  /** Where it ended, in a few sentences; `[[id]]` links work. */
  outcome: z.string().trim().min(1),
  /** The questions it must answer (IBIS), in the order a reader should meet them. */
  issues: z
    .array(z.strictObject({ id, question: z.string().trim().min(1), summary: z.string().trim().optional() }))
    .min(1),
  concepts: idList,
  /** Arguments of posts that the archive does not hold. */
  arguments: z.array(citedArgument).default([]),
  /** Posts and documents outside the knowledge base that the outcome rests on; not verified. */
  seeAlso: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1),
        citesMessage: messageId.optional(),
        url: z.url({ protocol: /^https?$/ }).optional(),
        note: z.string().trim().optional(),
      }),
    )
    .default([]),
  /** Ids it had before, the oldest first. */
  aliases: idList,
});

export type Debate = z.infer<typeof debate>;
