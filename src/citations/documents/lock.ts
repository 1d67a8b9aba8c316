import { z } from 'zod';
import { plainText } from '../../disk/index.ts';
import { REVISION } from '../revisions/revision.ts';

const lock = z.object({
  format: z.literal('parley-lock'),
  version: z.literal(1),
  /** Revisions by the key as documents cite it. */
  pins: z.record(z.string(), z.string().regex(REVISION, 'must be a revision, ten hex digits')),
});

/**
 * The revisions that documents rely on when they cite only keys, by key in the spelling of documents.
 *
 * @throws Error with a message for users if the text is not a lock file.
 */
export function parseLock(text: string): Map<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(plainText(text));
  } catch (error) {
    const merge = /^<{7} /m.test(text) ? ' (a merge is open in it)' : '';
    throw new Error(`it is no JSON${merge}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = lock.safeParse(value);
  if (result.success) return new Map(Object.entries(result.data.pins));
  const issue = result.error.issues[0];
  throw new Error(`it is no lock file of Parley: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Writes a lock file: one pin per line, sorted by key, so that two branches rarely change the same line. */
export function lockText(pins: ReadonlyMap<string, string>): string {
  const sorted = [...pins].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ format: 'parley-lock', version: 1, pins: Object.fromEntries(sorted) }, null, 2)}\n`;
}
