import { words } from 'virtual:parley/words/annotate';
import { words as relations } from 'virtual:parley/words/relations';
import type { Relation } from '../../annotate/wire.ts';
import { relationSign } from '../signs.ts';
import { element, ownMarkup } from './element.ts';

/** The relations with the keys that choose them. */
export const RELATION_KEYS: Readonly<Record<string, Relation>> = {
  s: 'supports',
  o: 'objectsTo',
  q: 'qualifies',
  c: 'concedes',
  x: 'corrects',
};

/** The verb of a relation, as in "objects to". */
export function verbOf(relation: Relation): string {
  return relations[relation].verb({ target: '' }).trim();
}

/** Radio buttons of the five relations. */
export class RelationField {
  readonly element: HTMLElement;
  readonly #inputs = new Map<Relation, HTMLInputElement>();

  /** @param withKeys Whether the keys are told: one field of a form has them. */
  constructor(name: string, label: string, withKeys: boolean, chosen: (relation: Relation) => void) {
    const choices = Object.entries(RELATION_KEYS).map(([key, relation]) => {
      const input = element('input', { type: 'radio', name, value: relation });
      input.addEventListener('change', () => chosen(relation));
      this.#inputs.set(relation, input);
      return element(
        'label',
        { class: `relation-choice ${relation}` },
        input,
        ownMarkup(relationSign(relation)),
        element('span', {}, verbOf(relation)),
        withKeys && element('kbd', { 'aria-hidden': 'true' }, key),
      );
    });
    this.element = element(
      'fieldset',
      {
        class: 'field relation-field',
        'aria-keyshortcuts': withKeys && Object.keys(RELATION_KEYS).join(' '),
      },
      element('legend', {}, label || words.form.relation),
      element('div', { class: 'relation-choices' }, ...choices),
    );
  }

  show(relation: Relation | undefined): void {
    for (const [name, input] of this.#inputs) input.checked = name === relation;
  }

  focus(): void {
    const inputs = [...this.#inputs.values()];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
  }
}
