import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { Refusal, readText } from '../../disk/index.ts';
import { id, messageId, sha256 } from '../schemas/terms.ts';

const common = {
  /** The post for which the redaction was requested. */
  post: id,
  /** Day on which the words were taken down. */
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  reason: z.string().trim().min(1),
  /** Number of words that were taken down. */
  words: z.int().positive(),
  /** A salted hash by which the words are recognised; the ledger does not repeat them. */
  salt: z.string().min(8),
  hash: sha256,
  /** The same for only their letters and digits, to recognise them in any formatting; absent in ledgers of older versions. */
  letters: z
    .strictObject({
      /** Number of letters. */
      count: z.int().positive(),
      /** An eight-bit hash of the first four. */
      first: z.int().min(0).max(255),
      hash: sha256,
      /** The rolling hash of all letters (see `sumOf`), for a search in linear time; if present, case is folded in full. */
      sum: z.int().nonnegative().optional(),
    })
    .optional(),
};

/** Words that are taken down wherever they occur. */
const span = z.strictObject({
  ...common,
  /** An eight-bit hash of the first word, which avoids hashing every run of words. */
  first: z.int().min(0).max(255),
});

/** A whole post that was taken down. */
const whole = z.strictObject({ ...common, whole: z.literal(true), messageId: messageId.optional() });

const ledger = z.array(z.union([span, whole]));

export type SpanRedaction = z.infer<typeof span>;
export type WholeRedaction = z.infer<typeof whole>;
export type Redaction = SpanRedaction | WholeRedaction;

/** The ledger's file in the content folder. */
export const LEDGER_FILE = 'redactions.yaml';

/** A mistake of the user. */
export class RedactionError extends Refusal {}

/**
 * The redactions on record; empty if there is no ledger.
 *
 * @throws RedactionError if the ledger cannot be read.
 */
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

/** The text of the ledger's file. */
export function ledgerText(redactions: readonly Redaction[]): string {
  return stringify(redactions, { lineWidth: 0, singleQuote: true });
}
