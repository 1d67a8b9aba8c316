import { words } from 'virtual:parley/words/keys';
import { loadSheet } from '../layouts/style-sheet.ts';
import sheet from './keys.css?url&no-inline';

await loadSheet(sheet);

/** What the keys go along, by the kind of page: posts, then arguments, then the entries of a list. */
const STOPS = [
  '.thread-posts > li > article',
  '.post-body > :is(.prose, .heading, .boxed, .answered, .quotation, .fold, pre)',
  'main :is(.argument, .card, .gists > li)',
  '.entries > li',
];

const HELP: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', 'k'], words.steps],
  [['/', 'Ctrl K'], words.search],
  [['?'], words.these],
  [['Esc'], words.close],
];

/** Does what a key stands for: `j` and `k` go on and back, `?` shows the keys. */
export function press(key: string): void {
  if (key === '?') showHelp();
  else go(key === 'j' ? 1 : -1);
}

/** Stops in the order in which they are seen, which may not be that of the page's source. */
function stops(): HTMLElement[] {
  const shownElements = STOPS.map((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).find(
    (elements) => elements.length > 0,
  );
  const seen = (shownElements ?? []).map((element) => ({
    element,
    top: element.getBoundingClientRect().top,
  }));
  return seen.sort((a, b) => a.top - b.top).map(({ element }) => element);
}

function go(by: 1 | -1): void {
  const all = stops();
  const current = all.findIndex((element) => element.contains(document.activeElement));
  const line = 1;
  const inView = all.findIndex((element) => element.getBoundingClientRect().bottom > line);
  const at = current >= 0 ? current + by : by === 1 ? inView : inView - 1;
  const next = all[at];
  if (!next) return;
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.classList.add('stop');
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'start' });
}

function showHelp(): void {
  const known = document.getElementById('Keys');
  const dialog = known instanceof HTMLDialogElement ? known : document.body.appendChild(helpDialog());
  if (!dialog.open) dialog.showModal();
}

function helpDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'Keys';
  dialog.setAttribute('aria-labelledby', 'Keys-title');
  dialog.setAttribute('closedby', 'any');
  const title = Object.assign(document.createElement('h2'), { id: 'Keys-title', textContent: words.title });
  const list = document.createElement('dl');
  for (const [keys, what] of HELP) {
    const term = document.createElement('dt');
    for (const key of keys)
      term.append(Object.assign(document.createElement('kbd'), { textContent: key }), ' ');
    list.append(term, Object.assign(document.createElement('dd'), { textContent: what }));
  }
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: words.close });
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, list, close);
  return dialog;
}
