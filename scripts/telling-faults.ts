import { diskFault } from '../src/disk/index.ts';
import { warn } from './terminal.ts';

/**
 * Runs a command and says on standard error, in one sentence, what the disk would not: of what is thrown anywhere in the process, of
 * standard input and of standard output. Returns the exit code: 1 then.
 * @param reasonOf Why it would not, in a sentence, where an error says so; undefined for others.
 * @param left How things stand after a fault of the disk, and what to do.
 * @throws whatever is a fault of the program's.
 */
export async function tellingFaults(
  name: string,
  run: () => number | Promise<number>,
  reasonOf: (error: unknown) => string | undefined = () => undefined,
  left = 'Do it again when that is mended',
): Promise<number> {
  const tell = (error: unknown) => {
    const fault = diskFault(error);
    const reason = reasonOf(error) ?? (fault && `${fault}. ${left}`);
    if (reason === undefined) throw error;
    warn(`${name}: ${reason}`);
    return 1;
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader closed the pipe, as `| head` does: nobody would see a message.
    if (error.code !== 'EPIPE') tell(Object.assign(error, { path: 'standard output' }));
    process.exit(1);
  });
  process.on('uncaughtException', (error) => process.exit(tell(error)));
  try {
    return await run();
  } catch (error) {
    return tell(error);
  }
}
