import { words } from 'virtual:parley/words/annotate';
import type { Saved } from '../../annotate/wire.ts';
import { element } from './element.ts';

/** What the check finds in a file that was just saved. It stands above the form until the next save. */
export class SavedProblems {
  readonly element = element('section', {
    class: 'refused saved-problems',
    'aria-labelledby': 'Saved-problems-title',
    hidden: true,
  });
  #messages: readonly string[] = [];

  show({ file, problems = [] }: Pick<Saved, 'file' | 'problems'>): void {
    this.#messages = problems.map(({ message }) => message);
    this.element.hidden = problems.length === 0;
    this.element.replaceChildren(
      element(
        'h2',
        { id: 'Saved-problems-title' },
        words.form.savedProblems({ file, count: problems.length }),
      ),
      element('ul', {}, ...this.#messages.map((message) => element('li', { dir: 'auto' }, message))),
    );
  }

  /** The same to be heard; empty if nothing was found. */
  get spoken(): string {
    const count = this.#messages.length;
    return count === 0 ? '' : `${words.preview.problems({ count })}: ${this.#messages.join(' ')}`;
  }
}
