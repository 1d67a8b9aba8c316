import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { Refusal, readText } from '../../disk/index.ts';
import { id, messageId, sha256 } from '../schemas/terms.ts';

const common = {
  /** The post that it was asked for. */
  post: id,
  /** Day on which the words were taken down. */
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  reason: z.string().trim().min(1),
  /** How many words were taken down. */
  words: z.int().positive(),
  /** A salted hash of the words, by which they are known again: the ledger does not repeat them. */
  salt: z.string().min(8),
  hash: sha256,
  /** The same of their letters and digits alone, by which they are known in any dress; ledgers of older versions lack it. */
  letters: z
    .strictObject({
      /** How many. */
      count: z.int().positive(),
      /** Eight bits of the first four. */
      first: z.int().min(0).max(255),
      hash: sha256,
      /** The sum of all of them (see `sumOf`), by which they are found in linear time; where it is, their case is folded in full. */
      sum: z.int().nonnegative().optional(),
    })
    .optional(),
};

/** Words taken down wherever they stand. */
const span = z.strictObject({
  ...common,
  /** Eight bits of the first word, so that not every run of words need be hashed. */
  first: z.int().min(0).max(255),
});

/** A whole post taken down. */
const whole = z.strictObject({ ...common, whole: z.literal(true), messageId: messageId.optional() });

const ledger = z.array(z.union([span, whole]));

export type SpanRedaction = z.infer<typeof span>;
export type WholeRedaction = z.infer<typeof whole>;
export type Redaction = SpanRedaction | WholeRedaction;

/** The ledger's file in the content folder. */
export const LEDGER_FILE = 'redactions.yaml';

/** Something a user must do otherwise. */
export class RedactionError extends Refusal {}

/** The redactions on record; none where there is no ledger. @throws RedactionError where the ledger cannot be read. */
export function readLedger(contentDir: string): Redaction[] {
  const path = join(contentDir, LEDGER_FILE);
  if (!existsSync(path)) return [];
  const result = ledger.safeParse(parsed(readText(path), path) ?? []);
  if (!result.success)
    throw new RedactionError(
      `${path} is no ledger of redactions: ${result.error.issues[0]?.path.join('.')}: ${result.error.issues[0]?.message}`,
    );
  return result.data;
}

function parsed(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new RedactionError(`${path} is no ledger of redactions: ${(error as Error).message}`);
  }
}

/** The ledger as it stands in its file. */
export function ledgerText(redactions: readonly Redaction[]): string {
  return stringify(redactions, { lineWidth: 0, singleQuote: true });
}
