import { words as site } from 'virtual:parley/words/reading';

/** Hides the entries of a list that do not have the words typed. The box is shown only where this runs. */
const bar = document.querySelector<HTMLElement>('[data-word-filter]');
const input = bar?.querySelector('input');
const countElement = bar?.querySelector<HTMLElement>('[role=status]');
const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-entries]')];
const textOf = new Map(entries.map((entry) => [entry, (entry.textContent ?? '').toLowerCase()]));

function filter(): void {
  const words = (input?.value ?? '').toLowerCase().split(/\s+/);
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !words.every((word) => textOf.get(entry)?.includes(word));
    if (!entry.hidden) shown++;
  }
  for (const group of groups) group.hidden = group.querySelector('[data-entry]:not([hidden])') === null;
  if (countElement)
    countElement.textContent = words.join('') === '' ? '' : site.filtered({ shown, all: entries.length });
}

input?.addEventListener('input', filter);
if (bar && entries.length > 1) bar.hidden = false;
// A browser that comes back to the page keeps what was typed.
if (input?.value) filter();
