import { z } from 'zod';
import { REVISION, type Scheme } from './revision.ts';
import { type RecordedWords, recordedWords } from './words.ts';

const text = z.string();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day (2022-12-07)');
/** The key of a citable thing. */
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

/** The fields of a line besides its words, in every scheme. */
export const lineFields = {
  /** Its key when it was recorded. */
  key: citedKey,
  revision: z.string().regex(REVISION, 'must be a revision, ten hex digits'),
  /** The day on which it was recorded. */
  recorded: day,
  /** For a position. */
  title: text.optional(),
  /** For a position or an argument, at that time. The same revision always has the same. */
  standing: standing.optional(),
  /** Day on which words were taken down on request: under scheme 1 they are blank here, and the revision cannot be recomputed. */
  redacted: day.optional(),
  /** In that case: the revision of the evidence, which cannot be recomputed. */
  evidence: z.string().regex(REVISION).optional(),
};

/** A line of the ledger: the words of a thing at a revision, in the scheme of the revision. */
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
