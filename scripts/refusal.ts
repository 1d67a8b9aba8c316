import { diskFault, LockedError, workAs } from '../src/disk/index.ts';
import {
  ContentFolderError,
  EditedMeanwhileError,
  FormatError,
  RedactionError,
  UnreadableEntriesError,
} from '../src/entries/index.ts';
import { OutFolderError } from './site/out-folder.ts';
import { warn } from './terminal.ts';

/** What a user can do something about. */
const REFUSALS = [
  ContentFolderError,
  EditedMeanwhileError,
  FormatError,
  LockedError,
  OutFolderError,
  RedactionError,
  UnreadableEntriesError,
];

/** Why nothing was done, in a sentence; undefined for a fault of the program's. */
function refusalIn(error: unknown): string | undefined {
  return REFUSALS.some((refusal) => error instanceof refusal) ? (error as Error).message : undefined;
}

/**
 * Runs a command and says on standard error, in one sentence, why it would not, or what the disk would not: of what is thrown
 * anywhere in the process. Returns the exit code: 1 then.
 * @param left How things stand after a fault of the disk, and what to do.
 * @throws whatever is a fault of the program's.
 */
export async function refusing(
  name: string,
  run: () => number | Promise<number>,
  left = 'Do it again when that is mended',
): Promise<number> {
  workAs(name);
  const told = (error: unknown) => {
    const fault = diskFault(error);
    const reason = refusalIn(error) ?? (fault && `${fault}. ${left}`);
    if (reason === undefined) throw error;
    warn(`${name}: ${reason}`);
    return 1;
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody reads on, as after "| head": there is nobody to tell.
    if (error.code !== 'EPIPE') told(Object.assign(error, { path: 'standard output' }));
    process.exit(1);
  });
  process.on('uncaughtException', (error) => process.exit(told(error)));
  try {
    return await run();
  } catch (error) {
    return told(error);
  }
}
