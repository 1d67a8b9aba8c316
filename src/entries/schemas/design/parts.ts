import { z } from 'zod';
import { id, personOrName } from '../terms.ts';
import { changes, condition, under, value, values } from './conditions.ts';

const text = z.string({ error: 'write a text; put quotation marks around a number' }).trim().min(1);

/** Maximum characters of a name in a drawing. */
const LABEL_LENGTH = 40;

/** Maximum characters of the text of a step: what fits on an arrow in two lines. */
const SAYS_LENGTH = 90;

function short(length: number) {
  return text.max(length, {
    error: ({ input }) => `has ${String(input).length} characters: at most ${length}, and the rest in note`,
  });
}

const note = text.optional().describe('A remark; `[[id]]` links work.');

export const actor = z.strictObject({
  id: id.describe('Kebab case; actions name it.'),
  title: short(LABEL_LENGTH).describe('What it is called.'),
  partOf: id.optional().describe('Id of the actor that it is a part of.'),
  kind: id
    .optional()
    .describe(
      'What sort of thing it is, such as userspace, kernel, guest, function: designs are compared by it.',
    ),
  note,
});

export const handle = z.strictObject({
  id: id.describe('Kebab case.'),
  title: short(LABEL_LENGTH).describe('What it is called, such as "file descriptor of the device".'),
  heldBy: z.union([id, z.array(id).min(1)]).describe('Who holds it: the id of an actor, or a list of them.'),
  on: id.describe('Id of the actor that is addressed by it.'),
  under: under
    .describe('Under which values of switches it is held; everywhere where nothing is said.')
    .optional(),
  source: text.optional().describe('Where that is read; `[[id]]` links work.'),
  note,
});

const fullVariable = z.strictObject({
  title: short(LABEL_LENGTH).optional().describe('What it is called, where its name does not say it.'),
  values,
  start: value.optional().describe('Where it starts, where that is not its first value.'),
  of: id.optional().describe('Id of the actor that it is a state of.'),
  compare: z
    .boolean({ error: 'write true where comparisons show it step by step; leave it out otherwise' })
    .optional()
    .describe('True where comparisons of designs show it step by step.'),
  note,
});

/** A variable: only its values, the first being the initial one, or all its fields. */
export const variable = z.union([z.array(value), fullVariable], {
  error: 'write its values as a list, the first where it starts, or { title: …, values: … }',
});

export const switchOf = z.strictObject({
  title: text.describe('The question that it answers, or what may be there or not.'),
  values,
  assumed: z
    .array(
      z.strictObject({
        value,
        by: personOrName.describe('Who assumes it: the id of a person, or a name.'),
        source: text.describe('Where: `[[post#argument]]` or another source.'),
      }),
    )
    .default([])
    .describe('Who assumes which value, and where.'),
  option: z
    .literal(true, {
      error: 'write true where it is an option and no matter of dispute; leave it out otherwise',
    })
    .optional()
    .describe('True where it is an option of the thing itself, and nobody disputes it.'),
  note,
});

const grounds = {
  source: text
    .optional()
    .describe('Where it comes from: a symbol, a section of a specification, `[[post#argument]]`.'),
  simplification: text.optional().describe('What is left out here that there is in truth.'),
  hypothesis: text.optional().describe('That nothing implements it, and why it is so here.'),
  general: text.optional().describe('What is said here without a source, as general knowledge.'),
};

export const action = z.strictObject({
  id: id.describe('Kebab case; scenarios name it.'),
  from: id.describe('Id of the actor that acts.'),
  to: id.optional().describe('Id of the actor that is addressed; left out where it acts on itself.'),
  says: short(SAYS_LENGTH).describe('What is said or done, in a few words.'),
  stage: short(LABEL_LENGTH)
    .optional()
    .describe(
      'What it is for, in the same words in all designs of a debate, such as "save the state": steps of the same stage stand side by side.',
    ),
  when: condition(
    'When it is possible: `{ variable: value }`, all of them; a list means any of its values.',
  ).optional(),
  changes: changes.optional(),
  finds: id.optional().describe('Id of the actor that must be found for this.'),
  noticedBy: z
    .array(id)
    .optional()
    .describe('Ids of actors that notice it, besides the one that is addressed.'),
  ...grounds,
});

export const invariant = z.strictObject({
  id: id.describe('Kebab case, unique among the invariants and scenarios of the design.'),
  title: text.describe('What must hold, in words.'),
  never: condition('What must never be.').optional(),
  breach: text
    .optional()
    .describe('What goes wrong where that is so, in words: what the steps that break it are called.'),
  reached: condition('What some run must reach.').optional(),
  argument: z
    .union([text, z.array(text).min(1)])
    .optional()
    .describe('Key of the argument it belongs to (post-id#argument-id), or a list of them.'),
  elsewhere: text
    .optional()
    .describe('Why the designs that do not have it need not be asked; `[[id]]` links work.'),
  note,
});
