/** What the palette is made of: markup of our own, in which nothing of a reader's or an author's stands. */
const PARTS = (all: string) =>
  `<form action="${all}" role="search"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></svg><input id="Search-input" name="q" type="search" dir="auto" role="combobox" aria-label="Search debates, positions, arguments, concepts, people and posts" aria-autocomplete="list" aria-expanded="false" aria-controls="Search-list" aria-describedby="Search-help" placeholder="Search…" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" maxlength="300"><button type="button" class="palette-close" data-palette-close aria-label="Esc: close the search"><kbd>Esc</kbd></button></form><p class="palette-status" id="Search-status" role="status"></p><p class="search-corrected" id="Search-corrected"></p><p class="search-narrowed" id="Search-narrowed"></p><div class="palette-results" id="Search-list" role="listbox" aria-label="Results" tabindex="-1"></div><p class="palette-help"><span id="Search-help">Typos are forgiven. Try <code>"a phrase"</code>, <code>-not</code>, <code>from:name</code>, <code>is:open</code>.</span> <span class="keys"><kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to open</span><a href="${all}" id="Search-all">All results</a></p>`;

/** The dialog of the search palette, closed, at the end of the page. It is made when it is first opened: most pages are read without it. */
export function paletteDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'Search';
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', 'Search');
  dialog.setAttribute('closedby', 'any');
  dialog.innerHTML = PARTS(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}search/`);
  return document.body.appendChild(dialog);
}
