/** What an element is made of: text is put in as text, never as markup. */
export type Child = Node | string | undefined | false;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (false and undefined leave one out, true is an empty value) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      made.setAttribute(attribute, value === true ? '' : String(value));
  for (const child of children) if (child !== undefined && child !== false) made.append(child);
  return made;
}

/** A button that does something; `key` is the key that does the same. */
export function button(
  label: string,
  act: () => void,
  {
    key,
    className,
    name,
  }: { readonly key?: string; readonly className?: string; readonly name?: string } = {},
): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: className, 'aria-label': name, 'aria-keyshortcuts': key },
    label,
    key !== undefined && ' ',
    key !== undefined && element('kbd', { 'aria-hidden': 'true' }, key),
  );
  made.addEventListener('click', act);
  return made;
}

/** A control below its label, with a sentence of help below it. */
export function labelled(id: string, label: string, control: HTMLElement, help?: string): HTMLElement {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    control,
    help !== undefined && element('p', { id: `${id}-help`, class: 'below' }, help),
  );
}

/** Markup of the engine's own, in which nothing of a post or a curator stands: signs. */
export function ownMarkup(markup: string): Node {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}
