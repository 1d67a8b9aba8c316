import { z } from 'zod';
import { head, key, markdown, reference, when } from './terms.ts';

/** `/people/ID.json`; addresses are not published. */
export const person = z.object({
  ...head,
  kind: z.literal('person'),
  name: z.string(),
  names: z.array(z.string()),
  about: z.string().optional(),
  aliases: z.array(z.string()),
  posts: z.array(z.string()).describe('ids, in time order'),
  arguments: z.array(key),
  received: z.array(key).describe('arguments of others about theirs'),
  holds: z.array(z.object({ position: reference, since: when, verified: z.boolean() })),
  body: markdown,
});
