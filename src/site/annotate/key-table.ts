import { words } from 'virtual:parley/words/annotate';
import { element } from './element.ts';

/** The keys by what they are for, as they are told. */
const HELP: readonly (readonly [
  name: string,
  rows: readonly (readonly [keys: readonly string[], what: string])[],
])[] = [
  [
    words.keys.inPost,
    [
      [['↓', '↑'], words.keys.paragraph],
      [['→', '←'], words.keys.bySentence],
      [['.'], words.keys.sentence],
      [[','], words.keys.shrink],
      [['Shift →', 'Shift ←'], words.keys.words],
      [['f'], words.keys.fold],
      [['j'], words.keys.source],
    ],
  ],
  [
    words.keys.inForm,
    [
      [['s', 'o', 'q', 'c', 'x'], words.keys.relation],
      [['t'], words.keys.target],
      [['g'], words.keys.gist],
      [['2'], words.keys.second],
      [['h', 'l'], words.keys.holds],
      [['w'], words.keys.note],
      [['Enter'], words.keys.save],
      [['Esc'], words.keys.leave],
      [['u'], words.keys.undo],
      [['a'], words.keys.argument],
      [['e'], words.keys.edit],
      [['m'], words.keys.move],
      [['d'], words.keys.delete],
    ],
  ],
  [
    words.keys.inThread,
    [
      [['n', 'p'], words.keys.unread],
      [['N', 'P'], words.keys.any],
      [['r'], words.keys.mark],
      [['k'], words.keys.skip],
      [['b'], words.keys.debate],
      [['i'], words.keys.outline],
      [['?'], words.keys.help],
    ],
  ],
];

const STORED = 'parley-annotate-letters';

/** Whether letters are keys by themselves; else they need Alt (WCAG 2.2, 2.1.4). */
export function lettersAlone(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'alt';
  } catch {
    return true;
  }
}

/** Shows the keys. */
export function showKeys(): void {
  const alone = element('input', { type: 'checkbox', checked: lettersAlone() });
  alone.addEventListener('change', () => {
    try {
      if (alone.checked) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, 'alt');
    } catch {
      // A curator who allows no storage keeps the letters.
    }
  });
  const dialog = element(
    'dialog',
    { class: 'ask keys', 'aria-labelledby': 'Keys-title', closedby: 'any' },
    element('h2', { id: 'Keys-title' }, words.keys.title),
    element('div', { class: 'key-groups' }, ...HELP.map(([name, rows]) => groupOf(name, rows))),
    element('label', { class: 'letters' }, alone, ' ', words.keys.letters),
  );
  const close = element('button', { type: 'button' }, words.ask.close);
  close.addEventListener('click', () => dialog.close());
  dialog.append(element('p', { class: 'ask-buttons' }, close));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function groupOf(
  name: string,
  rows: readonly (readonly [keys: readonly string[], what: string])[],
): HTMLElement {
  const list = element('dl', {});
  for (const [keys, what] of rows) {
    const term = element('dt', {});
    for (const key of keys) term.append(element('kbd', {}, key), ' ');
    list.append(term, element('dd', {}, what));
  }
  return element('section', {}, element('h3', {}, name), list);
}
