import { z } from 'zod';
import { RELATIONS, repeatedTargets, type TargetFields, targetFields, targetsOf } from './targets.ts';
import { id, idOrKey, instant, messageId, sha256, traceKey } from './terms.ts';

const common = {
  id: id.describe(
    "Kebab case, unique within its entry; with the entry's id it makes the argument's key, `post-id#argument-id`.",
  ),
  gist: z.string().trim().min(1).describe("The argument in one sentence of the curator's."),
  /** The targets: positions, or `entry-id#argument-id`. At least one, each under its relation. */
  ...targetFields,
  note: z.string().optional().describe("A remark of the curator's."),
  shows: z
    .union([traceKey, z.array(traceKey).min(1)], {
      error:
        'write the key of a scenario or an invariant of a design (design-id#scenario-id), or a list of them',
    })
    .optional()
    .describe(
      'Traces of designs that bear it out beside its words: `design-id#scenario-id`, or the key of an invariant.',
    ),
  aliases: z
    .array(idOrKey)
    .default([])
    .describe('Ids it had before in its entry, or whole keys where it stood in another; the oldest first.'),
};

/** Reports an argument without a target, and repeated targets. */
function checkTargets(argument: TargetFields, context: z.core.$RefinementCtx): void {
  const targets = targetsOf(argument);
  if (targets.length === 0 && RELATIONS.every((relation) => argument[relation] === undefined))
    context.addIssue({
      code: 'custom',
      message: `needs a target: at least one of ${RELATIONS.join(', ')} with a position’s id or an argument’s key`,
    });
  for (const { path, message } of repeatedTargets(targets))
    context.addIssue({ code: 'custom', message, path: [...path] });
}

/** An argument whose evidence is in the post on which it is recorded: a W3C TextQuoteSelector. */
export const postArgument = z
  .strictObject({
    ...common,
    exact: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe(
        'The words it rests on, as they stand in the post; white space is folded, leading `>` marks are set aside.',
      ),
    sha256: sha256
      .optional()
      .describe(
        'In place of `exact` where the words were taken down, or stand apart (docs/packs.md): the SHA-256, in hex, of these (docs/citing.md, scheme 2).',
      ),
    position: z
      .strictObject({
        start: z.int().nonnegative().describe('Code points of the text before the words.'),
        end: z.int().positive().describe('Code points of the text up to their end.'),
        length: z
          .int()
          .positive()
          .describe('Code points of the words, white space folded, without quote marks.'),
      })
      .refine(({ start, end }) => start < end, { error: 'ends before it starts' })
      .optional()
      .describe(
        'Beside `sha256` of words that stand apart from their post: where they stand in the text as sent (W3C Web Annotation, TextPositionSelector).',
      ),
    prefix: z.string().optional().describe('What stands before `exact`, where the same words occur twice.'),
    suffix: z.string().optional().describe('What stands after `exact`, where the same words occur twice.'),
    quotes: z
      .literal(true, {
        error: 'write true where the words are quoted in the post and that is meant; leave it out otherwise',
      })
      .optional()
      .describe(
        "True where it is meant that the words are quoted in the post, and so somebody else's; left out otherwise.",
      ),
  })
  .superRefine(checkTargets)
  .superRefine(({ exact, sha256, position }, context) => {
    if (position !== undefined && sha256 === undefined)
      context.addIssue({
        code: 'custom',
        message:
          'stands beside the sha256 of words that stand apart: take it out where the words are at hand',
        path: ['position'],
      });
    if (exact === undefined && sha256 === undefined)
      context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: ['exact'] });
    if (exact !== undefined && sha256 !== undefined)
      context.addIssue({
        code: 'custom',
        message: 'stands in place of exact, where its words were taken down: keep one of them',
        path: ['sha256'],
      });
  });

/** An argument made in a post that the archive does not hold: cited, shown as not verified. */
export const citedArgument = z
  .strictObject({
    ...common,
    citesMessage: messageId.describe('Message-ID of the post, without angle brackets.'),
    by: id.describe('The person who made it.'),
    date: instant.describe('When: a day, or an instant.'),
  })
  .superRefine(checkTargets);

export type PostArgument = z.infer<typeof postArgument>;
export type CitedArgument = z.infer<typeof citedArgument>;

const ORDER = [
  'id',
  'aliases',
  ...RELATIONS,
  'gist',
  'shows',
  'note',
  'exact',
  'prefix',
  'suffix',
  'sha256',
  'position',
  'quotes',
] as const satisfies readonly (keyof PostArgument)[];

/** The fields of an argument as an entry is written: in one order, without those that it has not. */
export function writtenArgument(argument: PostArgument): Partial<PostArgument> {
  return Object.fromEntries(
    ORDER.flatMap((field) => {
      const value = argument[field];
      return value === undefined || (field === 'aliases' && argument.aliases.length === 0)
        ? []
        : [[field, value]];
    }),
  );
}
