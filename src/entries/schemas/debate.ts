import { z } from 'zod';
import { citedArgument } from './argument.ts';
import { figure } from './figure.ts';
import { issue } from './issue.ts';
import { day, idList, messageId, personOrName } from './terms.ts';

/** How far a debate has got. */
export const STATUSES = ['open', 'settled', 'superseded', 'dormant'] as const;

const REVIEW = 'write who read it and on which day: { by: ada-example, on: 2023-05-01 }';

const conversation = z
  .array(
    z
      .string()
      .regex(
        /^[^<>\s]+$/,
        "must be a post's id (the last part of its thread's address) or a Message-ID without < and >",
      ),
  )
  .refine((threads) => threads.length !== 1, {
    error: 'needs two posts or more, one of each thread that is a part of the conversation',
  });

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
  issues: z.array(issue).min(1),
  concepts: idList,
  /** What is debated, drawn: at the top of the page, but for those that the body has elsewhere. */
  figures: z.array(figure).default([]),
  /** Threads that are one conversation: of each one post, by its id, or a Message-ID. */
  threads: conversation.default([]),
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
  /** Not done yet: built, but not listed, searched or fed. */
  draft: z.boolean({ error: 'write true while it is not done; leave it out when it is' }).default(false),
  /** Who made it: ids of people, or names. */
  curators: z
    .array(personOrName, { error: 'write ids of people, or names, as a list: [ada-example, B. Reader]' })
    .default([]),
  /** Who read it against the posts, and on which day: an id of a person, or a name. */
  reviewed: z
    .array(z.strictObject({ by: personOrName, on: day }, { error: REVIEW }), {
      error: `${REVIEW}, in a list`,
    })
    .default([]),
  /** Ids it had before, the oldest first. */
  aliases: idList,
});

export type Debate = z.infer<typeof debate>;
