import type { Answer } from '../../search/browser.ts';
import { ask } from './client.ts';
import { element, groupName, hrefOf, shown, summary } from './results.ts';

/** Results of one kind that the palette has room for. */
const PER_KIND = 4;

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no #${id} for the search palette`);
  return found;
}

const dialog = part('Search', HTMLDialogElement);
const input = part('Search-input', HTMLInputElement);
const status = part('Search-status', HTMLElement);
const list = part('Search-list', HTMLElement);
const all = part('Search-all', HTMLAnchorElement);

let options: HTMLAnchorElement[] = [];
let chosen = -1;

/** Opens the palette, or brings it back to its input. */
export function openPalette(): void {
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
}

function choose(index: number): void {
  options[chosen]?.setAttribute('aria-selected', 'false');
  chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
  const option = options[chosen];
  option?.setAttribute('aria-selected', 'true');
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

function show(answer: Answer): void {
  options = [];
  const groups = answer.groups.map((group) => {
    const made = element('div', 'palette-group');
    made.setAttribute('role', 'group');
    made.setAttribute('aria-label', groupName(group));
    const name = element('div', 'group-name', groupName(group));
    name.setAttribute('aria-hidden', 'true');
    made.append(name);
    for (const result of group.results) {
      const option = document.createElement('a');
      option.className = 'result';
      option.href = hrefOf(result);
      option.id = `Search-option-${options.length}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(shown(result));
      const index = options.push(option) - 1;
      option.addEventListener('pointermove', () => chosen !== index && choose(index));
      made.append(option);
    }
    return made;
  });
  list.replaceChildren(...groups);
  list.scrollTop = 0;
  input.setAttribute('aria-expanded', String(options.length > 0));
  status.textContent = summary(answer);
  choose(0);
}

async function search(): Promise<void> {
  const text = input.value;
  const page = new URL(all.href);
  if (text.trim() === '') page.searchParams.delete('q');
  else page.searchParams.set('q', text);
  all.href = page.href;
  list.setAttribute('aria-busy', 'true');
  try {
    const answer = await ask(text, { perKind: PER_KIND });
    if (answer === undefined) return;
    show(answer);
  } catch {
    show({ query: '', total: 0, how: 'exact', groups: [] });
    status.textContent = 'The search could not be loaded. Is the network there? Type on to try again.';
  }
  list.removeAttribute('aria-busy');
}

input.addEventListener('input', () => void search());

input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
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

dialog.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : dialog;
  const leaves = target === dialog || target.closest('[data-palette-close], a[href]') !== null;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  if (leaves && !elsewhere) dialog.close();
});

void search();
