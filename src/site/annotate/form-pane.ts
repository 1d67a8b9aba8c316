import { SavedProblems } from './saved-problems.ts';

/** The pane of the form: one form at a time, below what the check found in what was saved last. */
export class FormPane {
  readonly element: HTMLElement;
  readonly problems = new SavedProblems();

  constructor(element: HTMLElement) {
    this.element = element;
  }

  show(...elements: readonly HTMLElement[]): void {
    this.element.replaceChildren(this.problems.element, ...elements);
  }
}
