import { words } from 'virtual:parley/words/annotate';
import type { Change, Debates, EditableDebate, Saved } from '../../../annotate/wire.ts';
import { read } from '../api.ts';
import { element, labelled } from '../element.ts';
import { PreviewPanel } from '../preview-panel.ts';
import type { Queue } from '../queue.ts';
import type { Say } from '../say.ts';
import { toolForm } from '../tool-form.ts';
import { KeptValues, type Values } from './kept-values.ts';
import { type Part, partsOf } from './parts.ts';
import { idOf, type ValueField } from './value-field.ts';

/** What the form of a debate asks and tells. */
export interface EntryActions {
  /** Saves a change; resolves with nothing where it was refused. */
  readonly save: (change: Change) => Promise<Saved | undefined>;
  readonly saved: (what: string) => void;
  readonly back: () => void;
  readonly say: Say;
}

/** The form of a debate's own fields, those of its issues and of its positions, one part at a time. It stands in the place of that of the argument. */
export class EntryForm {
  readonly element: HTMLFormElement;
  readonly #actions: EntryActions;
  readonly #debates = element('select', { id: idOf('debate') });
  readonly #choice = element('select', { id: idOf('part') });
  readonly #question = element('p', { class: 'faint', dir: 'auto' });
  readonly #place = element('div', { class: 'fields' });
  readonly #preview = new PreviewPanel(() => this.#change());
  readonly #kept = new KeptValues();
  #parts: readonly Part[] = [];
  #part: Part | undefined;
  #fields: Readonly<Record<string, ValueField>> = {};

  constructor(actions: EntryActions, queue: Queue) {
    this.#actions = actions;
    this.element = toolForm(
      {
        name: 'entry',
        title: words.entry.title,
        saves: words.form.save,
        save: () => this.#save(),
        back: () => actions.back(),
      },
      queue,
      labelled(this.#debates.id, words.make.debateOf, this.#debates),
      labelled(this.#choice.id, words.entry.part, this.#choice),
      this.#question,
      this.#place,
      this.#preview.element,
    );
    this.#listen();
  }

  #listen(): void {
    this.#place.addEventListener('input', () => {
      if (this.#part !== undefined) this.#kept.keep(this.#part.key, this.#written());
      this.#preview.later();
    });
    this.#debates.addEventListener('change', () => void this.#load(this.#debates.value));
    this.#choice.addEventListener('change', () => this.#open(this.#choice.value));
  }

  /** Shows a debate, or the first one; false if there is none. */
  async show(id: string | undefined): Promise<boolean> {
    const { debates } = await read<Debates>('debates');
    const shown = debates.find((debate) => debate.id === id) ?? debates[0];
    if (shown === undefined) return false;
    this.#debates.replaceChildren(
      ...debates.map((debate) =>
        element('option', { value: debate.id, selected: debate === shown }, debate.title),
      ),
    );
    await this.#load(shown.id);
    return true;
  }

  /** Loads the debate again. What is written and not saved stays. */
  async reload(): Promise<void> {
    await this.#load(this.#debates.value, this.#part?.key);
  }

  focus(): void {
    this.#choice.focus();
  }

  async #load(id: string, part?: string): Promise<void> {
    const debate = await read<EditableDebate>('debate', { id });
    const { whole, issues, positions } = partsOf(debate, this.#actions.say);
    const option = ({ key, title }: Part) => element('option', { value: key }, title);
    this.#parts = [whole, ...issues, ...positions];
    this.#choice.replaceChildren(
      option(whole),
      element('optgroup', { label: words.entry.issues }, ...issues.map(option)),
      element(
        'optgroup',
        { label: words.targets.positions, hidden: positions.length === 0 },
        ...positions.map(option),
      ),
    );
    this.#open(part ?? whole.key);
  }

  #open(key: string): void {
    const part = this.#parts.find((one) => one.key === key) ?? this.#parts[0];
    if (part === undefined) return;
    this.#choice.value = part.key;
    this.#part = part;
    this.#question.textContent = part.help ?? '';
    this.#question.hidden = part.help === undefined;
    this.#fields = part.fields();
    const kept = this.#kept.of(part.key);
    for (const [name, field] of Object.entries(this.#fields))
      field.value = name in kept ? kept[name] : part.values[name];
    this.#place.replaceChildren(...Object.values(this.#fields).map((field) => field.element));
    this.#preview.forget();
  }

  /** The fields whose values are others than in the file. */
  #written(): Values {
    const { values = {} } = this.#part ?? {};
    return Object.fromEntries(
      Object.entries(this.#fields)
        .map(([name, { value }]) => [name, value] as const)
        .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(values[name])),
    );
  }

  #missing(): ValueField | undefined {
    return Object.values(this.#fields).find(({ missing = '' }) => missing !== '');
  }

  /** The change as it is written; undefined where nothing is, or something is missing. */
  #change(): Change | undefined {
    const written = this.#written();
    if (Object.keys(written).length === 0 || this.#missing() !== undefined) return undefined;
    return this.#part?.change(written);
  }

  async #save(): Promise<void> {
    const [part, missing, change] = [this.#part, this.#missing(), this.#change()];
    if (part === undefined) return;
    if (missing !== undefined) {
      this.#actions.say(words.form.missing({ fields: missing.missing ?? '' }), 'fault');
      return missing.focus();
    }
    if (change === undefined) return this.#actions.say(words.form.unchanged);
    const { wasShown } = await this.#preview.now();
    if (!wasShown) return this.#actions.say(words.preview.enterAgain);
    if ((await this.#actions.save(change)) === undefined) return;
    this.#kept.keep(part.key, {});
    await this.reload();
    this.#actions.saved(part.title);
  }
}
