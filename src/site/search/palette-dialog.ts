import { words } from 'virtual:parley/words/palette';

const EXAMPLES = [words.phrase, words.without, words.fromName, 'is:open']
  .map((example) => `<code>${escaped(example)}</code>`)
  .join(', ');
const KEYS = '<kbd>↑</kbd> <kbd>↓</kbd>';
const ENTER = '<kbd>Enter</kbd>';

/** A text within markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A message as markup, with markup in its places. */
function withMarkup<Names extends string>(
  message: { parts<T>(values: Record<Names, string | number | T>): (string | T)[] },
  values: Record<Names, string>,
): string {
  const inPlaces = Object.entries<string>(values).map(([name, markup]) => [name, { markup }]);
  const parts = message.parts<{ markup: string }>(Object.fromEntries(inPlaces));
  return parts.map((part) => (typeof part === 'string' ? escaped(part) : part.markup)).join('');
}

/** What the palette is made of: markup of our own, in which nothing of a reader's or an author's stands. */
const PARTS = (all: string) =>
  `<form action="${all}" role="search"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></svg><input id="Search-input" name="q" type="search" dir="auto" role="combobox" aria-label="${escaped(words.what)}" aria-autocomplete="list" aria-expanded="false" aria-controls="Search-list" aria-describedby="Search-help" placeholder="${escaped(words.placeholder)}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" maxlength="300"><button type="button" class="palette-close" data-palette-close aria-label="${escaped(words.close)}"><kbd>Esc</kbd></button></form><p class="palette-status" id="Search-status" role="status"></p><p class="search-corrected" id="Search-corrected"></p><p class="search-narrowed" id="Search-narrowed"></p><div class="palette-results" id="Search-list" role="listbox" aria-label="${escaped(words.results)}" tabindex="-1"></div><p class="palette-help"><span id="Search-help">${withMarkup(words.help, { examples: EXAMPLES })}</span> <span class="keys">${withMarkup(words.choose, { keys: KEYS, enter: ENTER })}</span><a href="${all}" id="Search-all">${escaped(words.all)}</a></p>`;

/** The dialog of the search palette, closed, at the end of the page. It is made when it is first opened: most pages are read without it. */
export function paletteDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'Search';
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', words.name);
  dialog.setAttribute('closedby', 'any');
  dialog.innerHTML = PARTS(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}search/`);
  return document.body.appendChild(dialog);
}
