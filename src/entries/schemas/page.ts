import { z } from 'zod';
import { idList } from './terms.ts';

/** A page with the knowledge base's own texts: `home` is the introduction of the home page, all others have an address of their own. */
export const page = z.strictObject({
  title: z.string().trim().min(1).describe('Its heading, and what it is called in the navigation.'),
  summary: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('What it says in one or two sentences, for search engines and lists.'),
  navigation: z
    .boolean({ error: 'write true or false' })
    .default(true)
    .describe('Whether it is listed in the header of every page (default: true).'),
  formerIds: idList.describe('Ids it had before, the oldest first.'),
});

export type Page = z.infer<typeof page>;
