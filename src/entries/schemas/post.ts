import { z } from 'zod';
import { postArgument } from './argument.ts';
import { conflict } from './conflict.ts';
import { day, id, idList, instant, messageId, sha256, textList } from './terms.ts';

/** The layout of a text that CommonMark cannot express; see entries/body. */
export const layout = z.strictObject({
  joined: z
    .array(z.int().positive())
    .optional()
    .describe(
      'Lines (from 1) of the text that follow the line above without the blank line that the entry puts between them.',
    ),
  marks: z
    .record(z.string().regex(/^[1-9]\d*$/), z.string())
    .optional()
    .describe('Quote marks (by line) that the entry had to spell otherwise.'),
});

/** An attachment. Text is kept in a file beside the post; for anything else `leftOut` says why it is not kept. */
const attachment = z.strictObject({
  name: z.string().describe('Its name, as the mail has it.'),
  type: z.string().describe('Its media type, as the mail has it.'),
  bytes: z.int().nonnegative().describe('Size as sent, once decoded.'),
  file: z
    .string()
    .regex(/^attachments\/[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9._+-]*\.txt$/)
    .optional()
    .describe('Where it is kept, from the content folder, as UTF-8.'),
  sha256: sha256.optional().describe('SHA-256 of that file.'),
  leftOut: z
    .enum(['binary', 'encrypted', 'too large', 'unreadable', 'signature'])
    .optional()
    .describe('Why it is not kept.'),
});

/** The fields written by imports. All other fields of a post belong to the curator. */
export const importerFields = {
  id: id.describe('Minted by the import from date, author and Message-ID; the name of the file.'),
  messageId: messageId.optional().describe('Its Message-ID, without angle brackets.'),
  claims: messageId
    .optional()
    .describe(
      'The Message-ID of its header, where another post of other words has that one: a Message-ID stands for one post.',
    ),
  date: instant.optional().describe('When it was sent, in UTC; absent where nobody knows.'),
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/)
    .optional()
    .describe('The zone of its Date header.'),
  from: id.describe('Its author: a person.'),
  sentBy: z.string().min(1).optional().describe("The robot that sent it in its author's name."),
  byName: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional()
    .describe(
      'Present where only the display name ties it to its author: the first 8 hex digits of the SHA-256 of its address.',
    ),
  subject: z.string().describe('Its subject, as sent.'),
  lists: textList.describe('Names of the mailing lists it came over.'),
  inReplyTo: messageId.optional().describe('Message-ID of the post that it answers.'),
  references: z.array(messageId).default([]).describe('Message-IDs of the posts before it in its thread.'),
  thread: z
    .string()
    .min(1)
    .describe(
      "Message-ID of the root of its thread, known or not; the root's entry id where the root has no Message-ID.",
    ),
  threadSlugs: idList.describe(
    'Slugs of the threads that began with it: their addresses lead to the thread that it is in, for good.',
  ),
  parent: id.optional().describe('Entry id of the parent in the thread, where no Message-ID leads to it.'),
  sources: z
    .array(
      z.strictObject({
        file: z.string().min(1).describe('Name of the file or address that was imported.'),
        sha256: sha256.describe('SHA-256 of the message.'),
        digest: z
          .string()
          .min(1)
          .optional()
          .describe(
            "Of a member of a digest: the digest's Message-ID, or the SHA-256 of its bytes where it has none.",
          ),
        wrapper: messageId
          .optional()
          .describe(
            'Message-ID of the message in which a list sent it on: replies that name it mean this post.',
          ),
        adds: z.string().optional().describe("What this copy says beyond the text, such as a list's footer."),
      }),
    )
    .default([])
    .describe('The sources it was read from, that of the text first.'),
  body: sha256.describe('SHA-256 of the text as sent.'),
  layout: layout.optional().describe('What CommonMark cannot carry of the layout of the text.'),
  attachments: z.array(attachment).default([]).describe('Files that came with the post.'),
  series: z
    .strictObject({
      version: z.int().positive().describe('Version of the series.'),
      number: z.int().nonnegative().describe('Number of the patch; 0 is the cover letter.'),
      of: z.int().positive().describe('How many patches there are.'),
    })
    .optional()
    .describe('Its place in a series of patches.'),
  defects: textList.describe('What is wrong with the message, or was not kept of it.'),
  conflicts: z
    .array(conflict)
    .default([])
    .describe('What other posts and sources claim against this post, and what was not taken of it.'),
  reconstructed: z
    .strictObject({ from: z.array(id).min(1).describe('Ids of the posts that quote it.') })
    .optional()
    .describe('Present where the post was put together from quotations of it: the posts that quote it.'),
};

const LEAVING = 'write which position, and by which argument of this post: { position: ID, by: ARGUMENT }';

const separate = z.literal(true, {
  error: 'must be true, where the post and what answers it are a thread of their own; leave it out otherwise',
});

/** One message to a list, with the curator's annotations. */
export const post = z.strictObject({
  ...importerFields,
  apart: z
    .strictObject({
      verified: day.describe('The day on which its arguments were last held against its words.'),
      reconstructed: z
        .literal(true)
        .optional()
        .describe('Where its words were those of quotations in other posts, put together.'),
    })
    .optional()
    .describe(
      'Present where the archive has no words of the post: its arguments have position and sha256 in place of exact (docs/packs.md).',
    ),
  debate: id.optional().describe('Id of the debate that the post belongs to.'),
  positions: idList.describe('Positions its author holds here; an argument of the post must bear each out.'),
  leaves: z
    .array(
      z.strictObject(
        {
          position: id.describe('Id of the position that the author leaves.'),
          by: id.describe('Id of the argument of this post by which the author leaves it.'),
        },
        { error: LEAVING },
      ),
      { error: `${LEAVING}, in a list` },
    )
    .default([])
    .describe('Positions that its author leaves here, each by the id of an argument of this post.'),
  arguments: z
    .array(postArgument)
    .default([])
    .describe('Arguments that the post makes, each pinned to its words, in the order of reading.'),
  main: id
    .optional()
    .describe(
      'Id of the argument that stands for the post where only one is shown; the first where it is absent.',
    ),
  note: z.string().optional().describe("A remark of the curator's."),
  continues: id
    .optional()
    .describe('The post that it continues, in the same thread or in another, which is then one with this.'),
  separate: separate
    .optional()
    .describe(
      'True where its headers join it to a thread that it is no part of: it becomes the root of a thread of its own.',
    ),
});

export type Post = z.infer<typeof post>;
export type PostAttachment = z.infer<typeof attachment>;
export type Layout = z.infer<typeof layout>;
