import { z } from 'zod';
import { head, markdown } from './terms.ts';

/** `/ID.json` */
export const page = z.object({
  ...head,
  kind: z.literal('page'),
  title: z.string(),
  summary: z.string().optional(),
  body: markdown,
});
