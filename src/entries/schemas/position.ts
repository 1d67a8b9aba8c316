import { z } from 'zod';
import { id, idList } from './terms.ts';

/** One answer to an issue of a debate. */
export const position = z.strictObject({
  /** The name people would cite it by, such as "vfio_device handle". */
  title: z.string().trim().min(1),
  debate: id,
  /** Id of an issue of that debate. */
  issue: id,
  /** The answer in one or two sentences, as its holders would put it. */
  statement: z.string().trim().min(1),
  concepts: idList,
  /** The position that took its place. */
  supersededBy: id.optional(),
  /** Ids it had before, the oldest first. */
  aliases: idList,
});

export type Position = z.infer<typeof position>;
