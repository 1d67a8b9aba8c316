import { z } from 'zod';
import { holder, position as positionV1 } from '../position.ts';
import { adoption, argument, end, head, label } from './terms.ts';

/** `/positions/ID.json` */
export const position = positionV1.extend({
  ...head,
  claim: z.string().optional().describe('what it says in at most twelve words; the title is its name'),
  label,
  adopted: adoption.optional(),
  despite: z.string().optional().describe('why what was adopted and what was argued disagree'),
  draft: z.boolean().describe('whether its debate is one: listed nowhere'),
  holders: z.array(holder.extend(end)).describe('in the order of beginnings; who came back stands twice'),
  arguments: z
    .array(argument)
    .describe('every argument that leads to it, in time order, those of one time as the curator wrote them'),
});
