import { words } from 'virtual:parley/words/annotate';
import type { NewEntry, Targets } from '../../annotate/wire.ts';
import type { ChosenTarget } from './draft.ts';
import { element } from './element.ts';
import { groupsOf, type TargetOption } from './target-options.ts';

/** What a target field asks and tells. */
export interface TargetActions {
  readonly find: (query: string, signal: AbortSignal) => Promise<Targets>;
  readonly chosen: (target: ChosenTarget | undefined) => void;
  readonly make: (kind: NewEntry['kind'], title: string) => void;
}

/** A combobox over the targets that an argument may have (ARIA APG, "Editable Combobox With List Autocomplete"). */
export class TargetField {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #actions: TargetActions;
  #options: { readonly option: TargetOption; readonly element: HTMLElement }[] = [];
  #active = 0;
  #chosen: ChosenTarget | undefined;
  #finding: Promise<void> = Promise.resolve();
  #abort = new AbortController();

  constructor(name: string, label: string, actions: TargetActions, key?: string) {
    this.#actions = actions;
    const [id, list, help] = [`${name}-input`, `${name}-list`, `${name}-help`];
    this.#input = element('input', {
      id,
      type: 'text',
      role: 'combobox',
      dir: 'auto',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list,
      'aria-describedby': help,
      'aria-keyshortcuts': key,
    });
    this.#list = element('div', {
      id: list,
      role: 'listbox',
      'aria-label': label,
      class: 'targets',
      hidden: true,
    });
    this.element = element(
      'div',
      { class: 'field target-field' },
      element(
        'label',
        { for: id },
        label,
        key !== undefined && ' ',
        key !== undefined && element('kbd', { 'aria-hidden': 'true' }, key),
      ),
      this.#input,
      this.#list,
      element('p', { id: help, class: 'below' }, words.form.targetHelp),
    );
    this.#input.addEventListener('focus', () => this.#open());
    this.#input.addEventListener('click', () => this.#open());
    this.#input.addEventListener('input', () => this.#find());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    // A press on an option must not take the focus away before its click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  focus(): void {
    this.#input.focus();
  }

  /** Shows the chosen target. */
  show(chosen: ChosenTarget | undefined): void {
    this.#chosen = chosen;
    this.#input.value = chosen?.title ?? '';
    this.#input.title = chosen?.key ?? '';
  }

  #open(): void {
    if (!this.#list.hidden) return;
    this.#input.select();
    this.#find('');
  }

  #close(): void {
    this.#abort.abort();
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.show(this.#chosen);
  }

  #find(query = this.#input.value): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#finding = this.#actions.find(query.trim(), signal).then(
      (targets) => {
        if (!signal.aborted) this.#fill(targets, query.trim());
      },
      (fault: unknown) => {
        if (!signal.aborted) throw fault;
      },
    );
  }

  #fill(targets: Targets, query: string): void {
    this.#options = [];
    this.#list.replaceChildren(
      ...groupsOf(targets, query).map(({ name, options }) =>
        element(
          'div',
          { role: 'group', 'aria-label': name },
          element('div', { class: 'group-name', 'aria-hidden': 'true' }, name),
          ...options.map((option) => this.#option(option)),
        ),
      ),
    );
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#activate(0);
  }

  #option(option: TargetOption): HTMLElement {
    const at = this.#options.length;
    const shown = element('div', { role: 'option', id: `${this.#list.id}-${at}`, class: 'target' });
    shown.append(...option.shown());
    shown.addEventListener('pointermove', () => this.#activate(at));
    shown.addEventListener('click', () => this.#choose(at));
    this.#options.push({ option, element: shown });
    return shown;
  }

  #activate(at: number): void {
    this.#active = Math.max(0, Math.min(at, this.#options.length - 1));
    this.#options.forEach(({ element: shown }, place) => {
      shown.setAttribute('aria-selected', String(place === this.#active));
    });
    const active = this.#options[this.#active]?.element;
    if (active === undefined) return;
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #choose(at: number): void {
    const chosen = this.#options[at]?.option;
    if (chosen === undefined) return;
    if ('make' in chosen) {
      this.#close();
      this.#actions.make(chosen.make, chosen.title);
      return;
    }
    this.#chosen = chosen.target;
    this.#close();
    this.#actions.chosen(chosen.target);
  }

  /** Takes what the query finds, once it is found: until then nothing else can be written. */
  async #enter(): Promise<void> {
    this.#input.readOnly = true;
    try {
      await this.#finding;
      if (!this.#list.hidden) this.#choose(this.#active);
    } finally {
      this.#input.readOnly = false;
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key } = event;
    const open = !this.#list.hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (open) this.#activate(this.#active + (key === 'ArrowDown' ? 1 : -1));
      else this.#find('');
    } else if (key === 'Enter') void this.#enter();
    else if (key === 'Escape' && open) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
