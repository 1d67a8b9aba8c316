import { z } from 'zod';
import { key, labelling, reference, relation, when } from './terms.ts';

const point = z.object({ line: z.int().nonnegative(), column: z.int().nonnegative() });

/** An argument in the file of a position, a debate or a post. */
export const argument = z
  .object({
    key,
    revision: z.string().optional(),
    gist: z.string().describe('the argument in one sentence'),
    note: z.string().optional(),
    relation: relation.describe('that of the first target'),
    target: key.describe('what it is about first: id of a position, or key of an argument'),
    targets: z
      .array(z.object({ relation, target: key }))
      .optional()
      .describe('all that it is about, the first included; each once'),
    by: reference,
    date: when,
    url: z.string(),
    post: reference.optional().describe('absent where the archive does not hold the post'),
    evidence: z
      .object({
        exact: z
          .string()
          .describe('the words it rests on, as the curator chose them: white space may be folded'),
        prefix: z.string().optional(),
        suffix: z.string().optional(),
        range: z
          .object({ start: point, end: point })
          .optional()
          .describe('in the text of the post: lines from 0, columns in UTF-16 units, end exclusive'),
      })
      .optional(),
    quotes: z
      .literal(true)
      .optional()
      .describe("present where the evidence is words that the post quotes, and so somebody else's"),
    withheld: z
      .string()
      .optional()
      .describe('SHA-256, in hex, of the words it rests on, where these were taken down or stand apart'),
    apart: z
      .object({
        messageId: z.string().optional(),
        verified: z.string().describe('the day on which the words were held against the post'),
        position: z
          .object({ start: z.int(), end: z.int(), length: z.int() })
          .optional()
          .describe(
            'W3C TextPositionSelector in the text as sent, in code points, end exclusive; `length` is that of the words, white space folded',
          ),
      })
      .optional()
      .describe('present where the words stand apart from their post, which the archive does not hold'),
    citesMessage: z.string().optional().describe('Message-ID of a post that the archive does not hold'),
    verified: z.boolean(),
    labelling: labelling.describe('grounded labelling, Dung 1995'),
    withdrawn: z.boolean(),
    why: z.string(),
    answers: z.array(key),
  })
  .describe('an argument');
