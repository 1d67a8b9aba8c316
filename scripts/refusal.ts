import { FormatError, LockedError, RedactionError, UnreadableEntriesError } from '../src/entries/index.ts';

/** What a user can do something about. */
const REFUSALS = [FormatError, LockedError, RedactionError, UnreadableEntriesError];

/** Why nothing was done, in a sentence; undefined for a fault of the program's. */
export function refusalIn(error: unknown): string | undefined {
  return REFUSALS.some((refusal) => error instanceof refusal) ? (error as Error).message : undefined;
}

/**
 * Runs a command and says on standard error, in one sentence, why it would not. Returns the exit code: 1 then.
 * @throws whatever is a fault of the program's.
 */
export async function refusing(name: string, run: () => number | Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    process.stderr.write(`${name}: ${refusal}\n`);
    return 1;
  }
}
