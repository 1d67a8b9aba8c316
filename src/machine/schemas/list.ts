import { z } from 'zod';
import { head, reference } from './terms.ts';

/** `/positions.json` and the like; `/index.json`, whose items are these lists. */
export const list = z.object({
  ...head,
  kind: z.literal('list'),
  title: z.string(),
  description: z.string().optional().describe('of the home page: what the knowledge base is'),
  language: z.string().optional().describe('of the home page: language of the curated entries (BCP 47)'),
  licence: z
    .object({ posts: z.string().optional(), annotations: z.string().optional() })
    .optional()
    .describe('of the home page: on what terms posts, and what curators wrote, may be used'),
  contact: z.string().optional().describe('of the home page: a mail address, or an address of a page'),
  navigation: z
    .array(z.object({ title: z.string(), url: z.string() }))
    .optional()
    .describe('of the home page: links that every page has beside those to its lists'),
  footer: z
    .string()
    .optional()
    .describe('of the home page: what every page says below, its links as [words](address)'),
  icon: z.string().optional().describe('of the home page: address of the picture in the tabs of browsers'),
  logo: z.string().optional().describe('of the home page: address of the picture in the header'),
  count: z.int().nonnegative(),
  items: z.array(reference.extend({ summary: z.string().optional() })),
});
