import { element, labelled } from '../element.ts';

/** A field of the form of an entry. Whatever changes its value, the field sends `input`. */
export interface ValueField {
  readonly element: HTMLElement;
  value: unknown;
  /** What is still missing in it, in words; empty if nothing is. */
  readonly missing?: string;
  focus(): void;
}

interface TextOptions {
  readonly rows?: number;
  readonly help?: string | undefined;
}

/** Lines of text. `Enter` sends the form. */
export function textField(name: string, label: string, { rows = 2, help }: TextOptions = {}): ValueField {
  const id = idOf(name);
  const input = element('textarea', {
    id,
    rows,
    dir: 'auto',
    spellcheck: 'true',
    'aria-describedby': help && `${id}-help`,
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    event.preventDefault();
    input.form?.requestSubmit();
  });
  return {
    element: labelled(id, label, input, help),
    get value() {
      return input.value.trim();
    },
    set value(value: unknown) {
      input.value = String(value);
    },
    focus: () => input.focus(),
  };
}

/** One of a few values. */
export function choiceField(
  name: string,
  label: string,
  choices: Readonly<Record<string, string>>,
): ValueField {
  const id = idOf(name);
  const select = element(
    'select',
    { id },
    ...Object.entries(choices).map(([value, text]) => element('option', { value }, text)),
  );
  return {
    element: labelled(id, label, select),
    get value() {
      return select.value;
    },
    set value(value: unknown) {
      select.value = String(value);
    },
    focus: () => select.focus(),
  };
}

/** Yes or no. */
export function checkField(name: string, label: string): ValueField {
  const input = element('input', { id: idOf(name), type: 'checkbox' });
  return {
    element: element('div', { class: 'field held' }, element('label', {}, input, ' ', label)),
    get value() {
      return input.checked;
    },
    set value(value: unknown) {
      input.checked = value === true;
    },
    focus: () => input.focus(),
  };
}

/** The id of the element of a field. */
export function idOf(name: string): string {
  return `Entry-${name}`;
}
