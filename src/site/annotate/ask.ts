import { words } from 'virtual:parley/words/annotate';
import { whileAsking } from './busy.ts';
import { element } from './element.ts';

/** A dialog with a form in it; resolves with what `answer` gives once it is sent, undefined where it is closed. The focus goes back to where it was. */
function ask<T>(dialog: HTMLDialogElement, answer: () => T): Promise<T | undefined> {
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  return whileAsking(
    () =>
      new Promise((done) => {
        dialog.addEventListener('close', () => {
          const value = dialog.returnValue === 'yes' ? answer() : undefined;
          dialog.remove();
          if (before instanceof HTMLElement) before.focus();
          done(value);
        });
      }),
  );
}

function dialogOf(title: string, yes: string, no: string, ...body: readonly Node[]): HTMLDialogElement {
  const id = 'Ask-title';
  return element(
    'dialog',
    { class: 'ask', 'aria-labelledby': id, closedby: 'any' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id }, title),
      ...body,
      element(
        'p',
        { class: 'ask-buttons' },
        element('button', { value: 'yes', class: 'primary' }, yes),
        element('button', { value: 'no', formnovalidate: true }, no),
      ),
    ),
  );
}

/** Asks whether something is to be done. */
export async function confirmed(question: string, yes: string): Promise<boolean> {
  return (await ask(dialogOf(question, yes, words.ask.no), () => true)) ?? false;
}

/** Asks for a line of text; undefined where nothing is to be done. */
export function askedFor(
  question: string,
  yes: string,
  example: string,
  value = '',
): Promise<string | undefined> {
  const input = element('input', {
    type: 'text',
    value,
    'aria-labelledby': 'Ask-title',
    'aria-describedby': 'Ask-example',
    autofocus: true,
    required: true,
    dir: 'auto',
  });
  const below = element('p', { id: 'Ask-example', class: 'below' }, example);
  return ask(dialogOf(question, yes, words.form.cancel, input, below), () => input.value.trim());
}

/** Shows what two say of a file, and asks whether theirs is to be loaded. */
export async function theirsLoaded(file: string, theirs: string, yours: string): Promise<boolean> {
  const block = (name: string, text: string) =>
    element('section', {}, element('h3', {}, name), element('pre', { tabindex: 0 }, text));
  const dialog = dialogOf(
    words.conflict.title,
    words.conflict.load,
    words.conflict.keep,
    element('p', {}, words.conflict.why({ file })),
    element(
      'div',
      { class: 'both' },
      block(words.conflict.yours, yours),
      block(words.conflict.theirs, theirs),
    ),
  );
  dialog.classList.add('conflict');
  return (await ask(dialog, () => true)) ?? false;
}
