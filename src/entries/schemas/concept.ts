import { z } from 'zod';
import { idList, textList } from './terms.ts';

/** A term of the field, defined once. */
export const concept = z.strictObject({
  title: z.string().trim().min(1).describe('The term itself.'),
  aliases: textList.describe('Other spellings and long forms, as they occur in posts.'),
  formerIds: idList.describe('Ids it had before, the oldest first.'),
  summary: z.string().trim().min(1).describe('The definition in one or two sentences.'),
  see: idList.describe('Concepts worth reading next.'),
});

export type Concept = z.infer<typeof concept>;
