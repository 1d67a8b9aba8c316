import { words } from 'virtual:parley/words/annotate';
import type { Named } from '../../../annotate/wire.ts';
import { button, element, labelled } from '../element.ts';
import type { Say } from '../say.ts';
import { idOf, type ValueField } from './value-field.ts';

/** A list of entries, each with a button that removes it; a box with proposals adds one, by its id or its title. */
export class IdsField implements ValueField {
  readonly element: HTMLElement;
  readonly #all: readonly Named[];
  readonly #say: Say;
  readonly #list = element('ul', { class: 'chosen-ids' });
  readonly #input: HTMLInputElement;
  #ids: readonly string[] = [];

  constructor(name: string, label: string, all: readonly Named[], say: Say) {
    this.#all = all;
    this.#say = say;
    const id = idOf(name);
    this.#input = element('input', {
      id,
      type: 'text',
      list: `${id}-list`,
      dir: 'auto',
      spellcheck: 'false',
      autocomplete: 'off',
      placeholder: words.entry.add,
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || this.#input.value.trim() === '') return;
      event.preventDefault();
      this.#add();
    });
    const proposals = element(
      'datalist',
      { id: `${id}-list` },
      ...all.map((one) => element('option', { value: one.id }, one.title)),
    );
    const add = button(words.entry.addButton, () => this.#add());
    this.element = labelled(id, label, element('div', { class: 'add-id' }, this.#input, add, proposals));
    this.element.append(this.#list);
  }

  get value(): readonly string[] {
    return this.#ids;
  }

  set value(value: unknown) {
    this.#ids = value as readonly string[];
    this.#show();
  }

  focus(): void {
    this.#input.focus();
  }

  #add(): void {
    const name = this.#input.value.trim();
    const one = this.#all.find(({ id, title }) => id === name || title === name);
    if (one === undefined) {
      this.#say(words.entry.noConcept({ name }), 'fault');
      return;
    }
    this.#input.value = '';
    this.#change([...this.#ids.filter((id) => id !== one.id), one.id]);
    this.#say(words.entry.added({ title: one.title }), 'seen');
  }

  #change(ids: readonly string[]): void {
    this.value = ids;
    this.element.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #show(): void {
    this.#list.replaceChildren(
      ...this.#ids.map((id) => {
        const title = this.#all.find((one) => one.id === id)?.title ?? id;
        const remove = button(
          '×',
          () => {
            this.#change(this.#ids.filter((other) => other !== id));
            this.#say(words.entry.removed({ title }), 'seen');
            this.focus();
          },
          { className: 'quiet', name: words.entry.remove({ title }) },
        );
        return element('li', {}, element('bdi', {}, title), ' ', remove);
      }),
    );
  }
}
