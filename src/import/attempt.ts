import { diskFault } from '../disk/index.ts';

/**
 * Does something with one message and returns the reason if it failed, so that one message never stops the others. A fault of the disk is not the
 * message's, and is thrown.
 */
export function attempt(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Why a message cannot be imported, as a clause. @throws what is no fault of the message. */
export function reasonOf(error: unknown): string {
  if (diskFault(error) !== undefined) throw error;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return `cannot be taken in (${name}: ${message}); the others were`;
}
