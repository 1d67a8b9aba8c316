import { z } from 'zod';
import { ARGUMENT_LABEL_NAMES, LABEL_NAMES } from '../../../knowledge/index.ts';
import { argument as argumentV1 } from '../argument.ts';
import { key, reference, relation, when } from '../terms.ts';

/** The head of every file, besides that of version 1: the versions that it conforms to. */
export const head = {
  versions: z
    .array(z.object({ version: z.int().positive(), schema: z.string() }))
    .describe('every version that this file is one of, with the address of its schema'),
};

/** The label of a position's standing on pages. */
export const label = z
  .object({
    name: z.enum(LABEL_NAMES),
    words: z.string().describe('as pages show it, such as `2 open objections`'),
    search: z.string().describe('the term that finds positions of this label'),
  })
  .describe('what pages call its standing');

export const adoption = z
  .object({
    by: z.string().describe('key of an argument, a commit, a release or an address, as `kind` says'),
    kind: z.enum(['argument', 'commit', 'release', 'address']),
    on: z.string().describe('ISO 8601 day'),
    url: z.string().optional().describe('of the argument, or the address'),
  })
  .describe('by what and when its issue adopted it, as the curator found it');

/** When somebody stopped holding a position, besides version 1's `since`. */
export const end = {
  until: when.optional().describe('when they left it; absent while they hold it'),
  leftBy: key.optional().describe('the argument by which they left it'),
};

/** An argument: version 1's fields, its label, and all its targets. */
export const argument = argumentV1.extend({
  targets: z
    .array(z.object({ relation, target: key }))
    .min(1)
    .describe('all that it is about, as the curator wrote it'),
  label: z.enum(ARGUMENT_LABEL_NAMES).describe('what pages call its labelling'),
});

/** A person of the knowledge base, or only a name. */
export const personOrName = { name: z.string(), person: reference.optional() };
