import { z } from 'zod';
import { id, idOrKey, instant, messageId, target } from './terms.ts';

/** How an argument bears on its target (IBIS); only `objectsTo` attacks, `concedes` by the target's own author withdraws it. */
export const RELATIONS = ['supports', 'objectsTo', 'qualifies', 'concedes', 'corrects'] as const;
export type Relation = (typeof RELATIONS)[number];

const common = {
  /** Kebab case, unique within its entry; with the entry's id it makes the argument's key, `post-id#argument-id`. */
  id,
  /** The argument in one sentence of the curator's. */
  gist: z.string().trim().min(1),
  /** The target, under the one relation that holds: a position, or `entry-id#argument-id`. */
  supports: target.optional(),
  objectsTo: target.optional(),
  qualifies: target.optional(),
  concedes: target.optional(),
  corrects: target.optional(),
  /** A remark of the curator's. */
  note: z.string().optional(),
  /** Ids it had before in its entry, or whole keys where it stood in another; the oldest first. */
  aliases: z.array(idOrKey).default([]),
};

type Targets = { [R in Relation]?: string | undefined };

function hasOneRelation(argument: Targets): boolean {
  return RELATIONS.filter((relation) => argument[relation] !== undefined).length === 1;
}

const oneRelation = `needs exactly one of ${RELATIONS.join(', ')}`;

/** An argument whose evidence stands in the post it is recorded on: a W3C TextQuoteSelector. */
export const postArgument = z
  .strictObject({
    ...common,
    /** The words it rests on, as they stand in the post; white space is folded, leading `>` marks are set aside. */
    exact: z.string().trim().min(1),
    /** What stands before (or after) `exact`, where the same words occur twice. */
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  })
  .refine(hasOneRelation, { error: oneRelation });

/** An argument made in a post that the archive does not hold: cited, shown as not verified. */
export const citedArgument = z
  .strictObject({
    ...common,
    /** Message-ID of the post, without angle brackets. */
    citesMessage: messageId,
    /** The person who made it. */
    by: id,
    /** When: a day, or an instant. */
    date: instant,
  })
  .refine(hasOneRelation, { error: oneRelation });

export type PostArgument = z.infer<typeof postArgument>;
export type CitedArgument = z.infer<typeof citedArgument>;

/** The relation and the target of an argument that passed its schema. */
export function relationOf(argument: Targets): { relation: Relation; target: string } {
  for (const relation of RELATIONS) {
    const found = argument[relation];
    if (found !== undefined) return { relation, target: found };
  }
  throw new Error('an argument without a relation passed its schema');
}
