import { words } from 'virtual:parley/words/annotate';
import type { ChosenTarget, Draft, Field } from './draft.ts';
import { element } from './element.ts';
import { RelationField } from './relation-field.ts';
import { type TargetActions, TargetField } from './target-field.ts';

/** What the fields tell. */
interface FieldActions extends Pick<TargetActions, 'find' | 'make'> {
  readonly changed: (change: Partial<Draft>) => void;
  readonly aimed: (target: ChosenTarget) => void;
}

/** Characters from which a gist is long for a sentence that a map or a list shows. */
const LONG = 200;

/** The fields of the form. */
export class FormFields {
  readonly element: HTMLElement;
  readonly #actions: FieldActions;
  readonly #relation: RelationField;
  readonly #target: TargetField;
  readonly #instead = element('div', { class: 'field' });
  readonly #second = new Second(
    (second) => this.#actions.changed({ second }),
    () => this.#actions,
  );
  readonly #gist = element('textarea', {
    id: 'Gist',
    rows: 3,
    dir: 'auto',
    spellcheck: 'true',
    'aria-describedby': 'Gist-help Gist-count',
    'aria-keyshortcuts': 'g',
  });
  readonly #count = element('span', { id: 'Gist-count', class: 'counter' });
  readonly #id = element('input', {
    id: 'Argument-id',
    type: 'text',
    spellcheck: 'false',
    'aria-describedby': 'Argument-id-help',
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  });
  readonly #holds = element('input', { type: 'checkbox', 'aria-keyshortcuts': 'h' });
  readonly #leaves = element('input', { type: 'checkbox', 'aria-keyshortcuts': 'l' });
  readonly #note = element('textarea', {
    id: 'Note',
    rows: 2,
    dir: 'auto',
    'aria-describedby': 'Note-help',
    'aria-keyshortcuts': 'w',
  });
  readonly #more = element(
    'details',
    { class: 'more' },
    element('summary', {}, words.form.note, ' ', element('kbd', { 'aria-hidden': 'true' }, 'w')),
  );

  constructor(actions: FieldActions) {
    this.#actions = actions;
    this.#relation = new RelationField('relation', words.form.relation, true, (relation) =>
      actions.changed({ relation }),
    );
    this.#target = new TargetField(
      'Target',
      words.form.target,
      { ...actions, chosen: (target) => target && actions.aimed(target) },
      't',
    );
    this.#more.append(
      element('label', { for: 'Note', class: 'visually-hidden' }, words.form.note),
      this.#note,
      element('p', { id: 'Note-help', class: 'faint' }, words.form.noteHelp),
    );
    this.element = element(
      'div',
      { class: 'fields' },
      this.#relation.element,
      this.#target.element,
      this.#instead,
      element(
        'div',
        { class: 'field gist-field' },
        element(
          'label',
          { for: 'Gist' },
          words.form.gist,
          ' ',
          element('kbd', { 'aria-hidden': 'true' }, 'g'),
        ),
        this.#gist,
        element(
          'p',
          { class: 'below' },
          element('span', { id: 'Gist-help' }, words.form.gistHelp),
          ' ',
          this.#count,
        ),
      ),
      element(
        'div',
        { class: 'field id-field' },
        element('label', { for: 'Argument-id' }, words.form.id),
        this.#id,
        element('span', { id: 'Argument-id-help', class: 'visually-hidden' }, words.form.idHelp),
      ),
      element(
        'div',
        { class: 'field held', role: 'group', 'aria-label': words.form.held },
        checkbox(this.#holds, words.form.holds, 'h'),
        checkbox(this.#leaves, words.form.leaves, 'l'),
      ),
      element('div', { class: 'more-fields' }, this.#second.element, this.#more),
    );
    this.#listen();
  }

  #listen(): void {
    const { changed } = this.#actions;
    this.#gist.addEventListener('input', () => {
      this.#showCount();
      changed({ gist: this.#gist.value });
    });
    for (const field of [this.#gist, this.#note])
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
        event.preventDefault();
        field.form?.requestSubmit();
      });
    this.#note.addEventListener('input', () => changed({ note: this.#note.value }));
    this.#id.addEventListener('input', () => changed({ id: this.#id.value.trim() || undefined }));
    this.#holds.addEventListener('change', () =>
      changed({ holds: this.#holds.checked, ...(this.#holds.checked && { leaves: false }) }),
    );
    this.#leaves.addEventListener('change', () =>
      changed({ leaves: this.#leaves.checked, ...(this.#leaves.checked && { holds: false }) }),
    );
  }

  show(draft: Draft, id: string): void {
    this.#relation.show(draft.relation);
    this.#target.show(draft.target);
    this.#second.show(draft.second);
    if (this.#gist.value !== draft.gist) this.#gist.value = draft.gist;
    if (this.#note.value !== draft.note) this.#note.value = draft.note;
    if (draft.note !== '') this.#more.open = true;
    this.#holds.checked = draft.holds;
    this.#leaves.checked = draft.leaves;
    this.#showInstead(draft);
    this.#showCount();
    this.showId(id);
    if (draft.id !== undefined) this.#id.value = draft.id;
    this.#id.readOnly = draft.job.do !== 'add';
  }

  /** The id that is made from the gist, unless the curator is writing one. */
  showId(id: string): void {
    if (document.activeElement !== this.#id) this.#id.value = this.#gist.value.trim() === '' ? '' : id;
  }

  focus(field: Field | 'second' | 'note'): void {
    if (field === 'relation') this.#relation.focus();
    else if (field === 'target') this.#target.focus();
    else if (field === 'second') this.#second.open();
    else if (field === 'note') {
      this.#more.open = true;
      this.#note.focus();
    } else this.#gist.focus();
  }

  #showCount(): void {
    const count = this.#gist.value.trim().length;
    const long = count >= LONG ? `, ${words.form.long}` : '';
    this.#count.textContent = words.form.counter({ count }) + long;
    this.#count.classList.toggle('is-long', long !== '');
  }

  /** Which of two targets a move replaces. */
  #showInstead({ job }: Draft): void {
    this.#instead.replaceChildren();
    if (job.do !== 'move' || job.argument.targets.length < 2) return;
    const select = element(
      'select',
      { id: 'Instead' },
      ...job.argument.targets.map(({ target, title }) =>
        element('option', { value: target, selected: target === job.instead }, title),
      ),
    );
    select.addEventListener('change', () =>
      this.#actions.changed({ job: { ...job, instead: select.value } }),
    );
    this.#instead.append(element('label', { for: 'Instead' }, words.form.instead), select);
  }
}

function checkbox(input: HTMLInputElement, label: string, key: string): HTMLElement {
  return element('label', {}, input, ' ', label, ' ', element('kbd', { 'aria-hidden': 'true' }, key));
}

/** The second target, folded away until it is wanted. */
class Second {
  readonly element = element(
    'details',
    { class: 'more second' },
    element('summary', {}, words.form.second, ' ', element('kbd', { 'aria-hidden': 'true' }, '2')),
  );
  readonly #relation: RelationField;
  readonly #target: TargetField;
  #value: Draft['second'];

  constructor(changed: (second: Draft['second']) => void, actions: () => FieldActions) {
    const change = (part: NonNullable<Draft['second']>) => changed({ ...this.#value, ...part });
    this.#relation = new RelationField('second-relation', words.form.secondRelation, false, (relation) =>
      change({ relation }),
    );
    this.#target = new TargetField('Second', words.form.second, {
      find: (query, signal) => actions().find(query, signal),
      make: (kind, title) => actions().make(kind, title),
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
