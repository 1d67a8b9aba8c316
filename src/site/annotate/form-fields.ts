import { words } from 'virtual:parley/words/annotate';
import type { ChosenTarget, Draft, Field } from './draft.ts';
import { element } from './element.ts';
import { GistField } from './gist-field.ts';
import { RelationField } from './relation-field.ts';
import { SecondTarget } from './second-target.ts';
import { type TargetActions, TargetField } from './target-field.ts';

/** What the fields tell. */
interface FieldActions extends Pick<TargetActions, 'find' | 'make'> {
  readonly changed: (change: Partial<Draft>) => void;
  readonly aimed: (target: ChosenTarget) => void;
}

/** The fields of the form. */
export class FormFields {
  readonly element: HTMLElement;
  readonly #actions: FieldActions;
  readonly #relation: RelationField;
  readonly #target: TargetField;
  readonly #instead = element('div', { class: 'field' });
  readonly #second: SecondTarget;
  readonly #gist: GistField;
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
    this.#second = new SecondTarget((second) => actions.changed({ second }), actions);
    this.#gist = new GistField((gist) => actions.changed({ gist }));
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
      this.#gist.element,
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
    for (const field of [this.#gist.input, this.#note])
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
    this.#gist.show(draft.gist);
    if (this.#note.value !== draft.note) this.#note.value = draft.note;
    if (draft.note !== '') this.#more.open = true;
    this.#holds.checked = draft.holds;
    this.#leaves.checked = draft.leaves;
    this.#showInstead(draft);
    this.showId(id);
    if (draft.id !== undefined) this.#id.value = draft.id;
    this.#id.readOnly = draft.job.do !== 'add';
  }

  /** The id that is made from the gist, unless the curator is writing one. */
  showId(id: string): void {
    if (document.activeElement !== this.#id) this.#id.value = this.#gist.input.value.trim() === '' ? '' : id;
  }

  focus(field: Field | 'second' | 'note'): void {
    if (field === 'relation') this.#relation.focus();
    else if (field === 'target') this.#target.focus();
    else if (field === 'second') this.#second.open();
    else if (field === 'note') {
      this.#more.open = true;
      this.#note.focus();
    } else this.#gist.input.focus();
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
