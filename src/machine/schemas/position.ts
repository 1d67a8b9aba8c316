import { z } from 'zod';
import { argument } from './argument.ts';
import { head, key, markdown, reference, standing, when } from './terms.ts';

/** Who holds a position, from when. */
export const holder = z.object({
  person: reference,
  since: when,
  posts: z.array(reference),
  arguments: z.array(key),
  verified: z.boolean(),
});

/** `/positions/ID.json` */
export const position = z.object({
  ...head,
  kind: z.literal('position'),
  title: z.string(),
  statement: z.string(),
  debate: reference,
  issue: z.object({ id: z.string(), question: z.string() }),
  standing,
  why: z.string(),
  revision: z.string().optional(),
  permalink: z.string().describe('leads to this revision, for good'),
  supersededBy: reference.optional(),
  successors: z
    .array(reference)
    .optional()
    .describe('where several took its place: all of them, `supersededBy` among them'),
  aliases: z.array(z.string()),
  concepts: z.array(reference),
  holders: z.array(holder),
  supports: z.array(key),
  objections: z.array(key),
  remarks: z.array(key),
  openObjections: z.array(key),
  arguments: z.array(argument).describe('every argument that leads to it, in time order'),
  body: markdown,
});
