import { writeTogether } from '../../src/entries/index.ts';
import { type Reshaping, wholeKeyIn } from '../../src/knowledge/index.ts';
import { type Edited, editing } from '../editing.ts';
import { print, printJson, warn } from '../terminal.ts';

/** Options of merge, split and move. */
export interface Options {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Edited entries, and keys in full for typed ones. */
export interface Reshaped extends Edited {
  /** @throws KeyRefusal */
  readonly whole: (typed: string) => string;
  /** As typed where it is the name of something no more, such as of a merged position. */
  readonly named: (typed: string) => string;
}

/** A typed key that means nothing, or several things. */
class KeyRefusal extends Error {}

/** Plans a change of several entries, writes it as one, and says what it was. Returns the exit code: 1, and nothing written, where it cannot be. */
export function reshaping(
  command: string,
  options: Options,
  plan: (edited: Reshaped) => Reshaping,
): Promise<number> {
  return editing(command, options, (edited) => {
    const planned = planning(plan, edited);
    if (!planned.ok) {
      warn(`${command}: ${planned.reason}`);
      return 1;
    }
    const { did, files, notes } = planned;
    if (!options.dryRun) writeTogether(edited.contentDir, files);
    if (options.json) {
      const shown = files.map(({ file, text, references }) => ({
        file,
        becomes: text === undefined ? null : file,
        references,
      }));
      printJson({ did, files: shown, notes });
    } else
      print([
        ...files.map(({ file, text }) => `  ${file}${text === undefined ? ' goes' : ''}`),
        ...notes.map((note) => `  note: ${note}`),
        `${options.dryRun ? 'Would have ' : ''}${options.dryRun ? lower(did) : did}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
      ]);
    return 0;
  });
}

function planning(plan: (edited: Reshaped) => Reshaping, edited: Edited): Reshaping {
  const found = (typed: string) => {
    const whole = wholeKeyIn(edited.entries, typed);
    if (!whole.ok) throw new KeyRefusal(whole.reason);
    return whole;
  };
  try {
    return plan({ ...edited, whole: (typed) => found(typed).key, named: (typed) => found(typed).name });
  } catch (error) {
    if (error instanceof KeyRefusal) return { ok: false, reason: error.message };
    throw error;
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
