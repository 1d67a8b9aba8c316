import { lettersAlone } from './key-table.ts';

/** What each key does. */
export type KeyActions = Readonly<Record<string, () => void>>;

/** Where letters are written. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';
/** What Enter and the space bar press. */
const PRESSED = 'a, button, summary, select';

/** Listens to the keys of the tool: letters outside of fields, each alone, or with Alt where the curator wants that. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof Element) || target.closest('dialog')) return;
    const name = nameOf(event);
    if (name !== 'Escape' && target.closest(FIELDS)) return;
    if (event.key === 'Enter' && target.closest(PRESSED)) return;
    if (
      event.key.startsWith('Arrow') &&
      !target.closest('.text, body:focus, .reader') &&
      target !== document.body
    )
      return;
    if (event.key.length === 1 && event.altKey === lettersAlone()) return;
    const act = actions[name];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** `n`, `N`, `Shift+ArrowLeft`, `Alt+Shift+ArrowLeft`: with Alt, a letter is that of its key, whatever it would write. */
function nameOf({ key, code, altKey, shiftKey }: KeyboardEvent): string {
  if (key.length === 1) return altKey ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key) : key;
  return `${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${key}`;
}
