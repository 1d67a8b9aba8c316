import { z } from 'zod';
import { RELATIONS } from '../../entries/schemas/index.ts';
import { REVISION, SCHEME } from './revision.ts';
import type { RecordedWords } from './words.ts';

const text = z.string();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day (2022-12-07)');
const key = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:#[a-z0-9-]+(?:\/words)?)?$/,
    'must be the key of a position, an argument or evidence',
  );
const references = z.array(z.string().regex(/^[a-z0-9#-]+(?:@[0-9a-f]+)?$/, 'must be key@revision'));

/** What the ledger keeps of something. */
export const citedWords: z.ZodType<RecordedWords> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('position'),
    statement: text,
    question: text,
    supersededBy: text.optional(),
    arguments: references,
  }),
  z.strictObject({
    kind: z.literal('argument'),
    relation: z.enum(RELATIONS),
    target: text,
    by: text,
    gist: text,
    exact: text.optional(),
    citesMessage: text.optional(),
    arguments: references,
  }),
]);

/** The standing of a position, or the labelling of an argument. */
export const standing = z.enum([
  'stands',
  'answered',
  'contested',
  'unargued',
  'superseded',
  'in',
  'out',
  'undecided',
]);

/** A line of the ledger: what a thing said at a revision. */
export const ledgerLine = z.strictObject({
  /** Its key when it was recorded. */
  key,
  revision: z.string().regex(REVISION, 'must be a revision, ten hex digits'),
  /** The scheme by which the revision was made. */
  scheme: z.int().positive().default(SCHEME),
  /** The day on which it was recorded. */
  recorded: day,
  /** Of a position. */
  title: text.optional(),
  /** Of a position or an argument, then. The same revision always has the same. */
  standing: standing.optional(),
  words: citedWords,
  /** Day on which words were taken down on request: they are blank here, and the revision cannot be made again. */
  redacted: day.optional(),
  /** Then: the revision of the evidence, which cannot be made again. */
  evidence: z.string().regex(REVISION).optional(),
});

export type LedgerLine = z.infer<typeof ledgerLine>;
