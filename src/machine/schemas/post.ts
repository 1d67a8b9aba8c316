import { z } from 'zod';
import { argument } from './argument.ts';
import { head, reference } from './terms.ts';

/** `/posts/ID.json` */
export const post = z.object({
  ...head,
  kind: z.literal('post'),
  messageId: z.string().optional(),
  date: z.string().optional().describe('when it was sent, in UTC'),
  zone: z.string().optional(),
  from: reference,
  subject: z.string(),
  lists: z.array(z.string()),
  inReplyTo: z.string().optional(),
  references: z.array(z.string()),
  thread: reference.optional(),
  parent: z.string().optional().describe('id'),
  replies: z.array(z.string()).describe('ids'),
  series: z.object({ version: z.int(), number: z.int(), of: z.int() }).optional(),
  attachments: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      bytes: z.int().describe('as sent'),
      url: z.string().optional().describe('of its text, as it was sent'),
      sha256: z.string().optional().describe('of the file at `url`'),
      leftOut: z.string().optional().describe('why it is not kept'),
    }),
  ),
  reconstructed: z
    .object({ from: z.array(z.string()) })
    .optional()
    .describe('put together from quotations of it in these posts'),
  apart: z
    .object({
      verified: z.string().describe('the day on which its arguments were held against its words'),
      reconstructed: z.literal(true).optional().describe('its words were those of quotations in other posts'),
    })
    .optional()
    .describe(
      'present where the archive has no words of the post: `text` is empty, and `sha256` that of its text',
    ),
  debate: reference.optional(),
  positions: z.array(reference).describe('that its author holds here'),
  arguments: z.array(argument),
  note: z.string().optional(),
  sha256: z.string().describe('of `text` in UTF-8'),
  text: z.string().describe('as it was sent'),
});
