import { words } from 'virtual:parley/words/annotate';
import type { AnnotatedPost, Change, Refused, Relation } from '../../annotate/wire.ts';
import { whichOf } from './choice.ts';
import { type ChosenTarget, changeOf, type Draft, EMPTY, type Field, idIn } from './draft.ts';
import { button, element } from './element.ts';
import { FormFields } from './form-fields.ts';
import { PreviewPanel } from './preview-panel.ts';
import type { Queue } from './queue.ts';
import type { Say } from './say.ts';
import { sendInTurn } from './sending.ts';
import type { TargetActions } from './target-field.ts';

/** What the form asks and tells. */
export interface FormActions extends Pick<TargetActions, 'find' | 'make'> {
  readonly changed: (draft: Draft) => void;
  readonly save: (change: Change) => Promise<void>;
  readonly cancelled: () => void;
  readonly goTo: (source: NonNullable<Refused['source']>) => void;
  readonly say: Say;
}

/** The form of an argument: what is written stands in a draft, what saving does below it. */
export class ArgumentForm {
  readonly element: HTMLFormElement;
  readonly preview: PreviewPanel;
  readonly #actions: FormActions;
  readonly #fields: FormFields;
  readonly #title = element('h2', { id: 'Form-title' });
  readonly #words = element('div', { class: 'chosen-words' });
  readonly #saves = element('button', { type: 'submit', class: 'primary' });
  readonly #cancel: HTMLButtonElement;
  #post: AnnotatedPost | undefined;
  #draft: Draft = EMPTY;
  #refused: Refused | undefined;

  constructor(actions: FormActions, queue: Queue) {
    this.#actions = actions;
    this.preview = new PreviewPanel(() => this.#change());
    this.#cancel = button(words.form.clear, () => this.cancel());
    this.#fields = new FormFields({
      ...actions,
      changed: (change) => this.set(change),
      aimed: (target) => this.#aim(target),
    });
    this.element = element(
      'form',
      { class: 'argument-form', 'aria-labelledby': 'Form-title', novalidate: true, autocomplete: 'off' },
      this.#title,
      this.#words,
      this.#fields.element,
      this.preview.element,
      element('p', { class: 'form-buttons' }, this.#saves, this.#cancel),
    );
    sendInTurn(this.element, queue, () => this.#save());
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Shows a draft for a post. */
  show(post: AnnotatedPost, draft: Draft): void {
    this.#post = post;
    this.#refused = undefined;
    this.#draft = draft;
    this.#fields.show(draft, idIn(draft, post));
    this.#shown();
    this.preview.forget();
  }

  /** Changes the draft. */
  set(change: Partial<Draft>): void {
    if (this.#post === undefined) return;
    this.#draft = { ...this.#draft, ...change };
    if ('words' in change) this.#refused = undefined;
    this.#fields.showId(idIn(this.#draft, this.#post));
    if (!('gist' in change || 'note' in change || 'id' in change))
      this.#fields.show(this.#draft, idIn(this.#draft, this.#post));
    this.#shown();
    this.#actions.changed(this.#draft);
    this.preview.later();
  }

  /** Says why words cannot be taken, and where they are from. */
  refuse(refused: Refused): void {
    this.#refused = refused;
    this.#shown();
    this.#actions.say(words.form.refused({ why: refused.why }), 'fault');
  }

  /** Where the words are from that were refused. */
  get source(): Refused['source'] {
    return this.#refused?.source;
  }

  relation(relation: Relation): void {
    this.set({ relation });
  }

  focus(field: Field | 'second' | 'note'): void {
    this.#fields.focus(field);
  }

  /** Takes back what was written. */
  cancel(): void {
    if (this.#post === undefined) return;
    this.show(this.#post, EMPTY);
    this.#actions.changed(EMPTY);
    this.#actions.cancelled();
  }

  /** Saves what is written, unless something is missing; where a standing changes, only once that was on the page. */
  async #save(): Promise<void> {
    if (this.#post === undefined) return;
    const change = changeOf(this.#draft, this.#post);
    if (change === 'unchanged') return this.#actions.say(words.form.unchanged);
    if ('missing' in change) return this.#tellMissing(change.missing);
    const { wasShown } = await this.preview.now();
    if (!wasShown) this.#actions.say(words.preview.enterAgain);
    else await this.#actions.save(change);
  }

  #aim(target: ChosenTarget): void {
    this.set({ target });
    this.#fields.focus(
      this.#draft.relation === undefined ? 'relation' : this.#draft.job.do === 'move' ? 'relation' : 'gist',
    );
  }

  #change(): Change | undefined {
    const change = this.#post && changeOf(this.#draft, this.#post);
    return change === undefined || change === 'unchanged' || 'missing' in change ? undefined : change;
  }

  #tellMissing(missing: readonly Field[]): void {
    const fields = missing.map((field) => words.form.missingFields[field]).join(', ');
    this.#actions.say(words.form.missing({ fields }), 'fault');
    const [first] = missing;
    if (first !== undefined && first !== 'words') this.#fields.focus(first);
  }

  #shown(): void {
    const { job, words: chosen } = this.#draft;
    this.element.dataset.job = job.do;
    this.#title.textContent = words.form[job.do];
    this.#saves.replaceChildren(
      job.do === 'move' ? words.form.saveMove : words.form.save,
      ' ',
      element('kbd', { 'aria-hidden': 'true' }, '⏎'),
    );
    this.#cancel.textContent = job.do === 'add' ? words.form.clear : words.form.cancel;
    const which = chosen && whichOf(chosen);
    this.#words.replaceChildren(
      element('h3', {}, words.form.words),
      chosen === undefined
        ? element(
            'p',
            { class: 'faint' },
            ...words.form.noWords.parts<Node>({ key: element('kbd', {}, '.') }),
          )
        : element('blockquote', { dir: 'auto' }, chosen.exact),
      ...(which === undefined ? [] : [element('p', { class: 'faint' }, which)]),
      ...this.#refusal(),
    );
  }

  #refusal(): Node[] {
    if (this.#refused === undefined) return [];
    const { why, source } = this.#refused;
    const go = source && button(words.form.goToSource, () => this.#actions.goTo(source), { key: 'j' });
    return [element('div', { class: 'refused' }, element('p', {}, words.form.refused({ why })), go)];
  }
}
