import { z } from 'zod';
import { head, markdown, reference } from './terms.ts';

/** `/concepts/ID.json` */
export const concept = z.object({
  ...head,
  kind: z.literal('concept'),
  title: z.string(),
  aliases: z.array(z.string()),
  summary: z.string(),
  see: z.array(reference),
  usedBy: z.array(reference),
  body: markdown,
});
