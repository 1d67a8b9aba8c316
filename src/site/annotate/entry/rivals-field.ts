import { words } from 'virtual:parley/words/annotate';
import type { IssueFields, Named } from '../../../annotate/wire.ts';
import { button, element } from '../element.ts';
import type { ValueField } from './value-field.ts';

type Rivals = IssueFields['rivals'];

const KINDS = ['all', 'none', 'some'] as const;

/** Which positions of an issue exclude each other: all, none, or those of each group. */
export class RivalsField implements ValueField {
  readonly element: HTMLElement;
  readonly #positions: readonly Named[];
  readonly #radios = KINDS.map((kind) =>
    element('input', { type: 'radio', name: 'entry-rivals', value: kind }),
  );
  readonly #groups = element('div', { class: 'rival-groups' });
  readonly #more = button(words.entry.anotherGroup, () => {
    const boxes = this.#addGroup([]);
    boxes[0]?.focus();
  });

  constructor(positions: readonly Named[]) {
    this.#positions = positions;
    const labels = { all: words.entry.rivalsAll, none: words.entry.rivalsNone, some: words.entry.rivalsSome };
    this.element = element(
      'fieldset',
      { class: 'field rivals' },
      element('legend', {}, words.entry.rivals),
      ...KINDS.map((kind, at) => element('label', {}, this.#radios[at], ' ', labels[kind])),
      this.#groups,
      this.#more,
    );
    this.element.addEventListener('input', () => this.#showGroups());
  }

  get value(): Rivals {
    const kind = this.#radios.find(({ checked }) => checked)?.value;
    if (kind !== 'some') return kind !== 'none';
    return [...this.#groups.children]
      .map((group) => [...group.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value))
      .filter((group) => group.length > 0);
  }

  set value(value: unknown) {
    const rivals = value as Rivals;
    const kind = typeof rivals === 'boolean' ? (rivals ? 'all' : 'none') : 'some';
    for (const radio of this.#radios) radio.checked = radio.value === kind;
    this.#groups.replaceChildren();
    if (typeof rivals !== 'boolean') for (const group of rivals) this.#addGroup(group);
    this.#showGroups();
  }

  focus(): void {
    (this.#radios.find(({ checked }) => checked) ?? this.#radios[0])?.focus();
  }

  #showGroups(): void {
    const isSome = this.#radios.some(({ checked, value }) => checked && value === 'some');
    if (isSome && this.#groups.children.length === 0) this.#addGroup([]);
    this.#groups.hidden = !isSome;
    this.#more.hidden = !isSome;
  }

  #addGroup(chosen: readonly string[]): HTMLInputElement[] {
    const odd = chosen
      .filter((id) => !this.#positions.some((position) => position.id === id))
      .map((id) => ({ id, title: id }));
    // As the file has them, so that what is not changed is not written in another order.
    const inOrder = [
      ...chosen.flatMap((id) => this.#positions.find((position) => position.id === id) ?? []),
      ...odd,
      ...this.#positions.filter(({ id }) => !chosen.includes(id)),
    ];
    const boxes = inOrder.map(({ id }) =>
      element('input', { type: 'checkbox', value: id, checked: chosen.includes(id) }),
    );
    const number = this.#groups.children.length + 1;
    this.#groups.append(
      element(
        'fieldset',
        { class: 'rival-group' },
        element('legend', {}, words.entry.group({ number })),
        ...inOrder.map(({ title }, at) => element('label', {}, boxes[at], ' ', element('bdi', {}, title))),
      ),
    );
    return boxes;
  }
}
