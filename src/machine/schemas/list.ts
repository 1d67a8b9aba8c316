import { z } from 'zod';
import { head, reference } from './terms.ts';

/** `/positions.json` and the like; `/index.json`, whose items are these lists. */
export const list = z.object({
  ...head,
  kind: z.literal('list'),
  title: z.string(),
  count: z.int().nonnegative(),
  items: z.array(reference.extend({ summary: z.string().optional() })),
});
