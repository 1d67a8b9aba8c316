import { z } from 'zod';
import { REVISION, SCHEME } from './revision.ts';
import { recordedWords } from './words.ts';

const text = z.string();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day (2022-12-07)');
const key = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:#[a-z0-9-]+(?:\/words)?)?$/,
    'must be the key of a position, an argument or evidence',
  );
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
  words: recordedWords,
  /** Day on which words were taken down on request: they are blank here, and the revision cannot be made again. */
  redacted: day.optional(),
  /** Then: the revision of the evidence, which cannot be made again. */
  evidence: z.string().regex(REVISION).optional(),
});

export type LedgerLine = z.infer<typeof ledgerLine>;
