import { Refusal, workAs } from '../src/disk/index.ts';
import { tellingFaults } from './telling-faults.ts';

/** The reason why a command did nothing, as a sentence; undefined for a bug. */
function refusalIn(error: unknown): string | undefined {
  return error instanceof Refusal ? error.message : undefined;
}

/**
 * Runs a command and says on standard error, in one sentence, why it would not, or what the disk would not. Returns the exit code: 1 then.
 * @param left How things stand after a fault of the disk, and what to do.
 * @throws whatever is a fault of the program's.
 */
export function refusing(name: string, run: () => number | Promise<number>, left?: string): Promise<number> {
  workAs(name);
  return tellingFaults(name, run, refusalIn, left);
}
