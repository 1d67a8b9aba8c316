import { words } from 'virtual:parley/words/annotate';
import type { Draft } from './draft.ts';
import { element } from './element.ts';
import { RelationField } from './relation-field.ts';
import { type TargetActions, TargetField } from './target-field.ts';

/** The second target, folded away until it is wanted. */
export class SecondTarget {
  readonly element = element(
    'details',
    { class: 'more second' },
    element('summary', {}, words.form.second, ' ', element('kbd', { 'aria-hidden': 'true' }, '2')),
  );
  readonly #relation: RelationField;
  readonly #target: TargetField;
  #value: Draft['second'];

  constructor(changed: (second: Draft['second']) => void, actions: Pick<TargetActions, 'find' | 'make'>) {
    const change = (part: NonNullable<Draft['second']>) => changed({ ...this.#value, ...part });
    this.#relation = new RelationField('second-relation', words.form.secondRelation, false, (relation) =>
      change({ relation }),
    );
    this.#target = new TargetField('Second', words.form.second, {
      ...actions,
      chosen: (target) => change({ target }),
    });
    const remove = element('button', { type: 'button', class: 'quiet' }, words.form.removeSecond);
    remove.addEventListener('click', () => {
      this.element.open = false;
      changed(undefined);
    });
    this.element.append(this.#relation.element, this.#target.element, remove);
  }

  show(second: Draft['second']): void {
    this.#value = second;
    this.#relation.show(second?.relation);
    this.#target.show(second?.target);
    if (second !== undefined) this.element.open = true;
  }

  open(): void {
    this.element.open = true;
    this.#relation.focus();
  }
}
