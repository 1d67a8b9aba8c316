import { z } from 'zod';
import { idList, textList } from './terms.ts';

/** A term of the field, defined once. */
export const concept = z.strictObject({
  title: z.string().trim().min(1),
  /** Other spellings and long forms, as they occur in posts. */
  aliases: textList,
  /** Ids it had before, the oldest first. */
  formerIds: idList,
  /** The definition in one or two sentences. */
  summary: z.string().trim().min(1),
  /** Concepts worth reading next. */
  see: idList,
});

export type Concept = z.infer<typeof concept>;
