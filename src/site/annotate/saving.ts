import { words } from 'virtual:parley/words/annotate';
import type { Change, Conflict, History, Saved } from '../../annotate/wire.ts';
import { read, send } from './api.ts';
import { theirsLoaded } from './ask.ts';
import type { Say } from './say.ts';

/** What is done when a save went through, or was refused because the file is another. */
export interface SavingActions {
  /** @param change What was saved; undefined where a save was taken back. */
  readonly saved: (saved: Saved, change: Change | undefined) => Promise<void>;
  /** Loads the file again and leaves what the curator wrote. */
  readonly reload: () => Promise<void>;
  readonly say: Say;
}

/** Sends changes and takes them back; tells what came of it. */
export class Saving {
  readonly #actions: SavingActions;
  /** Saves that can be taken back. */
  #steps = 0;

  constructor(actions: SavingActions) {
    this.#actions = actions;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Asks how many saves there are to take back: the session of the server may be older than the page. */
  async begin(): Promise<void> {
    this.#steps = (await read<History>('history')).steps.length;
  }

  /** Saves a change. Returns what was saved; undefined where it was refused, which was told. */
  async save(change: Change): Promise<Saved | undefined> {
    const answer = await send<Saved>('save', change);
    if (answer.ok) {
      this.#steps = answer.value.undo;
      await this.#actions.saved(answer.value, change);
      return answer.value;
    }
    if ('conflict' in answer) await this.#conflict(answer.conflict);
    else this.#actions.say(answer.problems.join(' '), 'fault');
    return undefined;
  }

  /** Takes back the last save, whichever post it was of. Returns what it left. */
  async undo(): Promise<Saved | undefined> {
    const [step] = (await read<History>('history')).steps;
    if (step === undefined) {
      this.#actions.say(words.undo.none);
      return undefined;
    }
    const answer = await send<Saved>('undo', {});
    if (answer.ok) {
      this.#steps = answer.value.undo;
      await this.#actions.saved(answer.value, undefined);
      this.#actions.say(words.undo.done({ what: step.what }));
      return answer.value;
    }
    this.#actions.say('conflict' in answer ? words.conflict.undo : answer.problems.join(' '), 'fault');
    return undefined;
  }

  async #conflict({ file, theirs, yours }: Conflict): Promise<void> {
    this.#actions.say(words.conflict.title, 'fault');
    if (!(await theirsLoaded(file, theirs, yours))) return;
    await this.#actions.reload();
    this.#actions.say(words.conflict.loaded);
  }
}
