import { words } from 'virtual:parley/words/annotate';
import { button, element } from './element.ts';
import type { Queue } from './queue.ts';
import { sendInTurn } from './sending.ts';

/** What is said on a form in place of that of the argument, and what its buttons do. */
export interface ToolForm {
  /** What its heading has for an id, and it for a class. */
  readonly name: 'maker' | 'entry';
  readonly title: string;
  /** What the button that saves says. */
  readonly saves: string;
  readonly save: () => Promise<void>;
  /** Back to the form of the argument: Escape does it too. */
  readonly back: () => void;
}

/** A form with a heading and buttons, which stands in the place of that of the argument. */
export function toolForm(
  { name, title, saves, save, back }: ToolForm,
  queue: Queue,
  ...children: readonly Node[]
): HTMLFormElement {
  const id = `Form-${name}`;
  const form = element(
    'form',
    {
      class: `argument-form ${name}-form`,
      'aria-labelledby': id,
      novalidate: true,
      autocomplete: 'off',
    },
    element('h2', { id }, title),
    ...children,
    element(
      'p',
      { class: 'form-buttons' },
      element(
        'button',
        { type: 'submit', class: 'primary' },
        saves,
        ' ',
        element('kbd', { 'aria-hidden': 'true' }, '⏎'),
      ),
      button(words.make.back, back),
    ),
  );
  sendInTurn(form, queue, save);
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    back();
  });
  return form;
}
