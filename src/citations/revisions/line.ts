import { z } from 'zod';
import { REVISION, type Scheme } from './revision.ts';
import { type RecordedWords, recordedWords } from './words.ts';

const text = z.string();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day (2022-12-07)');
/** The key of what can be cited. */
export const citedKey = z
  .string()
  .max(400)
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

/** What a line has beside its words, whatever the scheme. */
export const lineFields = {
  /** Its key when it was recorded. */
  key: citedKey,
  revision: z.string().regex(REVISION, 'must be a revision, ten hex digits'),
  /** The day on which it was recorded. */
  recorded: day,
  /** Of a position. */
  title: text.optional(),
  /** Of a position or an argument, then. The same revision always has the same. */
  standing: standing.optional(),
  /** Day on which words were taken down on request: under scheme 1 they are blank here, and the revision cannot be made again. */
  redacted: day.optional(),
  /** Then: the revision of the evidence, which cannot be made again. */
  evidence: z.string().regex(REVISION).optional(),
};

/** A line of the ledger, what a thing said at a revision, by the scheme by which the revision was made. */
export const ledgerLine = {
  1: z.strictObject({ ...lineFields, scheme: z.literal(1).default(1), words: recordedWords[1] }),
  2: z
    .strictObject({ ...lineFields, scheme: z.literal(2), words: recordedWords[2] })
    .omit({ evidence: true }),
} as const;

export type LedgerLine = Omit<z.infer<(typeof ledgerLine)[1]>, 'scheme' | 'words'> & {
  readonly scheme: Scheme;
  readonly words: RecordedWords;
};
