import { words as finding } from 'virtual:parley/words/finding';
import { words } from 'virtual:parley/words/palette';
import { type Answer, summary } from '../../search/browser.ts';
import { loadSheet } from '../layouts/style-sheet.ts';
import { ask } from './client.ts';
import { correction } from './correction.ts';
import { narrowings } from './narrowings.ts';
import palette from './palette.css?url&no-inline';
import { paletteDialog } from './palette-dialog.ts';
import { PaletteList } from './palette-list.ts';
import { recentSearches, rememberSearch } from './recent-searches.ts';
import looks from './results.css?url&no-inline';
import { element, followedLink, pageHref } from './results.ts';

/** Results of one kind that the palette has room for. */
const PER_KIND = 4;

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const node = document.getElementById(id);
  if (!(node instanceof type)) throw new Error(`the page has no #${id} for the search palette`);
  return node;
}

await Promise.all([loadSheet(looks), loadSheet(palette)]);
const dialog = paletteDialog();
const input = part('Search-input', HTMLInputElement);
const status = part('Search-status', HTMLElement);
const list = part('Search-list', HTMLElement);
const results = new PaletteList(list, (index) => {
  restoring = undefined;
  if (results.options[index]?.getAttribute('aria-selected') !== 'true') choose(index);
});
const all = part('Search-all', HTMLAnchorElement);
const corrected = part('Search-corrected', HTMLElement);
const narrowed = part('Search-narrowed', HTMLElement);

let chosen = -1;
/** What the reader chose of the answer before, until it stands in the list again or something else is chosen. */
let restoring: string | undefined;
/** The last answer, until all of it stands in the list. */
let showing = Promise.resolve();
/** Whether the reader chose a result, so that later ones must not take the choice away. */
let moved = false;
/** Searches begun, so that the end of an earlier one is not taken for that of the last. */
let begun = 0;

/** Opens the palette, or brings it back to its input. */
export function openPalette(): void {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
}

function choose(index: number): void {
  const { options } = results;
  list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
  chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
  const option = options[chosen];
  option?.setAttribute('aria-selected', 'true');
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

function show(answer: Answer): void {
  restoring = moved ? addressOf(results.options[chosen]) : undefined;
  status.textContent = summary(answer, finding);
  corrected.replaceChildren(...correction(answer, () => void search({ asTyped: true })));
  narrowed.replaceChildren(...narrowings(answer, searchPage));
  const above = answer.query.trim() === '' ? recent() : [];
  let isFirst = true;
  const step = () => {
    input.setAttribute('aria-expanded', String(results.options.length > 0));
    const place =
      restoring === undefined ? -1 : results.options.findIndex((option) => addressOf(option) === restoring);
    if (isFirst || place >= 0) choose(Math.max(0, place));
    if (place >= 0) restoring = undefined;
    isFirst = false;
  };
  showing = results.show(above, answer.groups, { stay: restoring !== undefined, step });
}

/** Where a result leads; undefined for what opens a fold. */
function addressOf(option: HTMLElement | undefined): string | undefined {
  return option instanceof HTMLAnchorElement ? option.href : undefined;
}

/** The address of the search page for a query. */
function searchPage(text: string): string {
  const page = new URL(all.href);
  if (text.trim() === '') page.searchParams.delete('q');
  else page.searchParams.set('q', text);
  return page.href;
}

/** Searches that led somewhere before, to search again: the empty state begins with them. */
function recent(): HTMLElement[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const section = element('div', 'palette-recent');
  section.append(element('span', 'group-name', words.recent));
  for (const text of searches) {
    const again = document.createElement('button');
    again.type = 'button';
    again.dir = 'auto';
    again.textContent = text;
    again.addEventListener('click', () => {
      input.value = text;
      input.focus();
      void search();
    });
    section.append(again);
  }
  return [section];
}

async function search({ asTyped = false, pasted = false } = {}): Promise<void> {
  const text = input.value;
  const mine = ++begun;
  all.href = searchPage(text);
  moved = false;
  list.setAttribute('aria-busy', 'true');
  try {
    await ask(text, { perKind: PER_KIND, asTyped }, (answer) => {
      if (pasted && answer.leads !== undefined) location.assign(pageHref(answer.leads));
      show(answer);
    });
    await showing;
  } catch {
    show({ query: '', total: 0, how: 'exact', groups: [] });
    status.textContent = finding.failedTypeOn;
  }
  if (mine === begun) list.removeAttribute('aria-busy');
}

input.addEventListener('input', (event) => {
  const pasted = event instanceof InputEvent && event.inputType === 'insertFromPaste';
  void search({ pasted });
});

input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key !== 'Escape' && event.key.length > 1) results.finish();
  const { options } = results;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    moved = true;
    restoring = undefined;
    choose(chosen + step);
    options[chosen]?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && options[chosen]) {
    event.preventDefault();
    options[chosen]?.click();
  } else if (event.key === 'Escape') {
    // A search field takes Escape to empty itself; here it closes, with the words kept for the next time.
    event.preventDefault();
    dialog.close();
  }
});

/** A chip is a link to the search page, for other windows too; here the palette stays. */
narrowed.addEventListener('click', (event) => {
  const chip = followedLink(event);
  if (chip === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  input.value = new URL(chip.href).searchParams.get('q') ?? '';
  input.focus();
  void search();
});

dialog.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : dialog;
  const leaves = target === dialog || target.closest('[data-palette-close], a[href]') !== null;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (target.closest('.result, .result-folded[href]') !== null) rememberSearch(input.value);
  if (leaves && !elsewhere) dialog.close();
});

void search();
