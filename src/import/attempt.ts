import { diskFault } from '../disk/index.ts';

/**
 * Does something with one message, and returns why it could not be done: one message never stops the others. A fault of the disk is none of
 * the message's, and is thrown.
 */
export function attempt(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Why a message cannot be taken in, in words. @throws what is no fault of the message. */
export function reasonOf(error: unknown): string {
  if (diskFault(error) !== undefined) throw error;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return `cannot be taken in (${name}: ${message}); the others were`;
}
