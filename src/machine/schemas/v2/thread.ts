import { z } from 'zod';
import { post } from '../post.ts';
import { thread as threadV1 } from '../thread.ts';
import { head } from './terms.ts';

/** The mail fields of a post's own file. */
const mail = post.pick({
  messageId: true,
  zone: true,
  lists: true,
  inReplyTo: true,
  references: true,
  parent: true,
  replies: true,
  series: true,
  attachments: true,
  reconstructed: true,
  apart: true,
  sha256: true,
  text: true,
}).shape;

/** `/threads/SLUG.json` */
export const thread = threadV1.extend({
  ...head,
  posts: z
    .array(
      threadV1.shape.posts.element.extend({
        url: z.string().describe('where it is read'),
        json: z
          .string()
          .optional()
          .describe('its own data file; where it has none, the fields below are here'),
        ...z.object(mail).partial().shape,
      }),
    )
    .describe('each after its parent, siblings in time order'),
});
