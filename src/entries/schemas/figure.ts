import { z } from 'zod';
import { id } from './terms.ts';

/** Maximum characters of a label on an arrow or in a box: what fits on a phone. */
const LABEL_LENGTH = 48;

const words = z
  .string({ error: 'write a text; put quotation marks around a number' })
  .trim()
  .min(1)
  .max(LABEL_LENGTH, {
    error: ({ input }) =>
      `has ${String(input).length} characters: a box has room for ${LABEL_LENGTH}, say the rest in text`,
  });

const box = z.strictObject({
  id: id.describe('Kebab case; arrows name it.'),
  title: words.describe('What is written in the box.'),
  note: words.optional().describe('A few words below the title.'),
});

const arrow = z.strictObject({
  from: id.describe('Id of the box that the arrow begins at.'),
  to: id.describe('Id of the box that the arrow leads to.'),
  title: words.optional().describe('What is written on the arrow.'),
});

/** Maximum number of boxes and arrows, to keep figures readable. */
const MOST = { boxes: 12, arrows: 20 };

/** A drawing of boxes and arrows. */
export const figure = z
  .strictObject({
    id: id.describe('Kebab case, unique in the debate; `<Figure of="id" />` names it.'),
    title: z.string().trim().min(1).describe('The heading of the figure.'),
    position: id.optional().describe('The position that it shows.'),
    boxes: z
      .array(box)
      .min(2, { error: 'has two boxes or more' })
      .max(MOST.boxes)
      .describe('Two to twelve boxes.'),
    arrows: z.array(arrow).max(MOST.arrows).default([]).describe('Arrows from one box to another.'),
    text: z
      .string({ error: 'say in words what the figure shows, for whoever does not see it' })
      .trim()
      .min(1)
      .describe('The same in words, for whoever does not see it.'),
  })
  .superRefine(({ boxes, arrows }, context) => {
    const known = new Set<string>();
    boxes.forEach((one, at) => {
      if (known.has(one.id))
        context.addIssue({
          code: 'custom',
          message: `there is a box "${one.id}" already`,
          path: ['boxes', at, 'id'],
        });
      known.add(one.id);
    });
    arrows.forEach((one, at) => {
      for (const end of ['from', 'to'] as const)
        if (!known.has(one[end]))
          context.addIssue({
            code: 'custom',
            message: `the figure has no box "${one[end]}"; it has ${[...known].join(', ')}`,
            path: ['arrows', at, end],
          });
    });
  });

export type Figure = z.infer<typeof figure>;
