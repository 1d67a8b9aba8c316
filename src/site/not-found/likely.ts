import type { Answer } from '../../search/browser.ts';
import { ask } from '../search/client.ts';
import { hrefOf, shown } from '../search/results.ts';
import { wordsOfPath } from './asked.ts';

/** Searches for what the address that led nowhere seems to ask for. */
const PER_KIND = 3;
const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const words = wordsOfPath(location.pathname, BASE);
const input = document.querySelector<HTMLInputElement>('#Q');
const section = document.querySelector<HTMLElement>('#Likely');
const list = document.querySelector<HTMLElement>('#Likely-list');

function offer(answer: Answer): void {
  if (answer.total === 0 || !section || !list) return;
  const items = answer.groups
    .flatMap(({ results }) => results)
    .map((result) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'result';
      link.href = hrefOf(result);
      link.append(shown(result));
      item.append(link);
      return item;
    });
  list.replaceChildren(...items);
  section.hidden = false;
}

if (words !== '' && words !== '404') {
  if (input) input.value = words;
  ask(words, { perKind: PER_KIND }, offer).catch(() => {
    // Where the search cannot be loaded, the form and the links are still there.
  });
}
