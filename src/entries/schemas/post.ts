import { z } from 'zod';
import { postArgument } from './argument.ts';
import { conflict } from './conflict.ts';
import { id, idList, instant, messageId, sha256, textList } from './terms.ts';

/** What CommonMark cannot carry of a text's layout; see entries/body. */
export const layout = z.strictObject({
  /** Lines (from 1) of the text that follow the line above without the blank line that the entry puts between them. */
  joined: z.array(z.int().positive()).optional(),
  /** Quote marks (by line) that the entry had to spell otherwise. */
  marks: z.record(z.string().regex(/^[1-9]\d*$/), z.string()).optional(),
});

/** A file that came with a post. What says something is kept beside it; of anything else it is said why not. */
const attachment = z.strictObject({
  name: z.string(),
  type: z.string(),
  /** Size as sent, once decoded. */
  bytes: z.int().nonnegative(),
  /** Where it is kept, from the content folder, as UTF-8. */
  file: z
    .string()
    .regex(/^attachments\/[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9._+-]*\.txt$/)
    .optional(),
  /** SHA-256 of that file. */
  sha256: sha256.optional(),
  /** Why it is not kept. */
  leftOut: z.enum(['binary', 'encrypted', 'too large', 'unreadable', 'signature']).optional(),
});

/** The fields an import writes. Everything else in a post's frontmatter is the curator's. */
export const importerFields = {
  id,
  messageId: messageId.optional(),
  /** The Message-ID of its header, where another post of other words has that one: a Message-ID stands for one post. */
  claims: messageId.optional(),
  /** When it was sent, in UTC; absent where nobody knows. */
  date: instant.optional(),
  /** The zone of its Date header. */
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/)
    .optional(),
  /** Its author: a person. */
  from: id,
  /** The robot that sent it in its author's name. */
  sentBy: z.string().min(1).optional(),
  /** Present where only the display name ties it to its author: the first 8 hex digits of the SHA-256 of its address. */
  byName: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
  subject: z.string(),
  lists: textList,
  inReplyTo: messageId.optional(),
  references: z.array(messageId).default([]),
  /** Message-ID of the root of its thread, known or not; the root's entry id where the root has no Message-ID. */
  thread: z.string().min(1),
  /** Slugs of the threads that began with it: their addresses lead to the thread that it is in, for good. */
  threadSlugs: idList,
  /** Entry id of the parent in the thread, where no Message-ID leads to it. */
  parent: id.optional(),
  /** The sources it was read from, that of the text first. */
  sources: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        sha256,
        /** Of a member of a digest: the digest's Message-ID, or the SHA-256 of its bytes where it has none. */
        digest: z.string().min(1).optional(),
        /** Message-ID of the message in which a list sent it on: replies that name it mean this post. */
        wrapper: messageId.optional(),
        /** What this copy says beyond the text, such as a list's footer. */
        adds: z.string().optional(),
      }),
    )
    .default([]),
  /** SHA-256 of the text as sent. */
  body: sha256,
  layout: layout.optional(),
  attachments: z.array(attachment).default([]),
  series: z
    .strictObject({ version: z.int().positive(), number: z.int().nonnegative(), of: z.int().positive() })
    .optional(),
  defects: textList,
  /** What other posts and sources claim against this post, and what was not taken of it. */
  conflicts: z.array(conflict).default([]),
  /** Present where the post was put together from quotations of it: the posts that quote it. */
  reconstructed: z.strictObject({ from: z.array(id).min(1) }).optional(),
};

const LEAVING = 'write which position, and by which argument of this post: { position: ID, by: ARGUMENT }';

const separate = z.literal(true, {
  error: 'must be true, where the post and what answers it are a thread of their own; leave it out otherwise',
});

/** One message to a list, with what a curator says of it. */
export const post = z.strictObject({
  ...importerFields,
  debate: id.optional(),
  /** Positions its author holds here; an argument of the post must bear each out. */
  positions: idList,
  /** Positions that its author leaves here, each by the id of an argument of this post. */
  leaves: z
    .array(z.strictObject({ position: id, by: id }, { error: LEAVING }), { error: `${LEAVING}, in a list` })
    .default([]),
  arguments: z.array(postArgument).default([]),
  /** Id of the argument that stands for the post where only one is shown; the first where it is absent. */
  main: id.optional(),
  note: z.string().optional(),
  /** The post that it continues, in the same thread or in another, which is then one with this. */
  continues: id.optional(),
  /** True where its headers join it to a thread that it is no part of: it becomes the root of a thread of its own. */
  separate: separate.optional(),
});

export type Post = z.infer<typeof post>;
export type PostAttachment = z.infer<typeof attachment>;
export type Layout = z.infer<typeof layout>;
