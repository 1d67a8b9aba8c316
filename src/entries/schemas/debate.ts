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
  title: z.string().trim().min(1).describe('What the debate is called.'),
  question: z.string().trim().min(1).describe('What the debate is about, as one question.'),
  summary: z
    .string()
    .trim()
    .min(1)
    .describe('Two or three sentences for whoever has a minute; `[[id]]` links work.'),
  status: z.enum(STATUSES).describe('How far the debate has got: open, settled, superseded or dormant.'),
  outcome: z.string().trim().min(1).describe('Where it ended, in a few sentences; `[[id]]` links work.'),
  issues: z
    .array(issue)
    .min(1)
    .describe('The questions it must answer (IBIS), in the order a reader should meet them.'),
  concepts: idList.describe('Ids of the concepts that a reader needs.'),
  figures: z
    .array(figure)
    .default([])
    .describe('What is debated, drawn: at the top of the page, but for those that the body has elsewhere.'),
  threads: conversation
    .default([])
    .describe('Threads that are one conversation: of each one post, by its id, or a Message-ID.'),
  arguments: z
    .array(citedArgument)
    .default([])
    .describe('Arguments of posts that the archive does not hold.'),
  seeAlso: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1).describe('What it is called.'),
        citesMessage: messageId.optional().describe('Message-ID of a post, without angle brackets.'),
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('Address of a document.'),
        note: z.string().trim().optional().describe("A remark of the curator's."),
      }),
    )
    .default([])
    .describe('Posts and documents outside the knowledge base that the outcome rests on; not verified.'),
  draft: z
    .boolean({ error: 'write true while it is not done; leave it out when it is' })
    .default(false)
    .describe('Not done yet: built, but not listed, searched or fed.'),
  curators: z
    .array(personOrName, { error: 'write ids of people, or names, as a list: [ada-example, B. Reader]' })
    .default([])
    .describe('Who made it: ids of people, or names.'),
  reviewed: z
    .array(
      z.strictObject(
        {
          by: personOrName.describe('Who read it: the id of a person, or a name.'),
          on: day.describe('The day on which it was read.'),
        },
        { error: REVIEW },
      ),
      {
        error: `${REVIEW}, in a list`,
      },
    )
    .default([])
    .describe('Who read it against the posts, and on which day: an id of a person, or a name.'),
  aliases: idList.describe('Ids it had before, the oldest first.'),
});

export type Debate = z.infer<typeof debate>;
