import { z } from 'zod';
import { head, when } from './terms.ts';

/** `/threads/SLUG.json`; its `id` is the slug. */
export const thread = z.object({
  ...head,
  kind: z.literal('thread'),
  messageId: z.string().describe('Message-ID of its root, known or not; id of the root where it has none'),
  subject: z.string(),
  posts: z
    .array(
      z.object({
        id: z.string(),
        depth: z.int().nonnegative(),
        from: z.string().describe('id of a person'),
        name: z.string(),
        date: when,
        subject: z.string(),
      }),
    )
    .describe('each after its parent, siblings in time order'),
});
