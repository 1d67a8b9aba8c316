import { words } from 'virtual:parley/words/annotate';
import type { IssueFields, Named } from '../../../annotate/wire.ts';
import { element, labelled } from '../element.ts';
import { idOf, type ValueField } from './value-field.ts';

type Adopted = IssueFields['adopted'];

/** The position that won an issue, by what and when. */
export class AdoptedField implements ValueField {
  readonly element: HTMLElement;
  readonly #positions: readonly Named[];
  readonly #position = element('select', { id: idOf('adopted') });
  readonly #by = element('input', {
    id: idOf('by'),
    type: 'text',
    spellcheck: 'false',
    'aria-describedby': `${idOf('by')}-help`,
  });
  readonly #on = element('input', { id: idOf('on'), type: 'date' });
  readonly #evidence: HTMLElement;

  constructor(positions: readonly Named[]) {
    this.#positions = positions;
    this.#evidence = element(
      'div',
      { class: 'adopted-by' },
      labelled(idOf('by'), words.entry.by, this.#by, words.entry.byHelp),
      labelled(idOf('on'), words.entry.on, this.#on),
    );
    this.element = element(
      'div',
      { class: 'field' },
      labelled(idOf('adopted'), words.entry.adopted, this.#position),
      this.#evidence,
    );
    this.element.addEventListener('input', () => this.#showEvidence());
  }

  get value(): Adopted {
    const position = this.#position.value;
    return position === '' ? null : { position, by: this.#by.value.trim(), on: this.#on.value };
  }

  set value(value: unknown) {
    const adopted = value as Adopted;
    const here = adopted?.position ?? '';
    const isOdd = here !== '' && !this.#positions.some(({ id }) => id === here);
    const choices = [
      { id: '', title: words.entry.adoptedNone },
      ...this.#positions,
      ...(isOdd ? [{ id: here, title: here }] : []),
    ];
    this.#position.replaceChildren(
      ...choices.map(({ id, title }) => element('option', { value: id, selected: id === here }, title)),
    );
    this.#by.value = adopted?.by ?? '';
    this.#on.value = adopted?.on ?? '';
    this.#showEvidence();
  }

  get missing(): string {
    if (this.#position.value === '') return '';
    if (this.#by.value.trim() === '') return words.entry.by;
    return this.#on.value === '' ? words.entry.on : '';
  }

  focus(): void {
    const { missing } = this;
    if (missing === words.entry.by) this.#by.focus();
    else if (missing !== '') this.#on.focus();
    else this.#position.focus();
  }

  #showEvidence(): void {
    this.#evidence.hidden = this.#position.value === '';
  }
}
