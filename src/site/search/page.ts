import { type Group, KINDS, type Kind } from '../../search/browser.ts';
import { ask } from './client.ts';
import { SHOWN } from './kinds.ts';
import { element, hrefOf, shown, summary } from './results.ts';

/** Results of each kind on the page of all kinds, and on that of one. */
const PER_KIND = 8;
const OF_ONE_KIND = 200;

const form = document.querySelector<HTMLFormElement>('#Find');
const input = document.querySelector<HTMLInputElement>('#Find-input');
const status = document.querySelector<HTMLElement>('#Found-status');
const found = document.querySelector<HTMLElement>('#Found');
const index = document.querySelector<HTMLElement>('#Index');

/** What the address of the page asks for. */
function asked(): { text: string; kind: Kind | undefined } {
  const { searchParams } = new URL(location.href);
  const kind = KINDS.find((one) => one === searchParams.get('kind'));
  return { text: searchParams.get('q') ?? '', kind };
}

function addressOf(text: string, kind?: Kind): string {
  const url = new URL(location.pathname, location.href);
  if (text.trim() !== '') url.searchParams.set('q', text);
  if (kind !== undefined) url.searchParams.set('kind', kind);
  return url.href;
}

function shownGroup(group: Group, text: string, only: Kind | undefined): HTMLElement {
  const { kind, total, results } = group;
  const section = element('section', 'found-group');
  const heading = element('h2', '', `${SHOWN[kind][total === 1 ? 'one' : 'many']} `);
  heading.append(element('span', 'count', String(total)));
  if (only === undefined && total > results.length) {
    const more = document.createElement('a');
    more.href = addressOf(text, kind);
    more.textContent = `Show all ${total}`;
    heading.append(more);
  }
  const list = document.createElement('ul');
  for (const result of results) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'result';
    link.href = hrefOf(result);
    link.append(shown(result));
    item.append(link);
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

async function search(): Promise<void> {
  if (!status || !found || !index) return;
  const { text, kind } = asked();
  const empty = text.trim() === '';
  document.title = document.title.replace(/^.*?(?= · |$)/u, empty ? 'Search' : `“${text}”`);
  found.hidden = empty;
  index.hidden = !empty;
  if (empty) status.textContent = '';
  if (empty) return;
  try {
    const options = kind === undefined ? { perKind: PER_KIND } : { perKind: OF_ONE_KIND, kinds: [kind] };
    const answer = await ask(text, options);
    if (answer === undefined || answer.query !== asked().text) return;
    status.textContent = summary(answer);
    const groups = answer.groups.map((group) => shownGroup(group, text, kind));
    found.replaceChildren(...(kind === undefined ? [] : [allKinds(text, kind)]), ...groups);
  } catch {
    found.replaceChildren();
    status.textContent = 'The search could not be loaded. Is the network there?';
  }
}

function allKinds(text: string, kind: Kind): HTMLElement {
  const line = element('p', 'kicker', `${SHOWN[kind].many} only. `);
  const link = document.createElement('a');
  link.href = addressOf(text);
  link.textContent = 'Show every kind';
  line.append(link);
  return line;
}

function restore(): void {
  if (input) input.value = asked().text;
  void search();
}

/** Whether the address is a search to come back to: one that was sent, followed or shared, and not half typed. */
let kept = true;

input?.addEventListener('input', () => {
  const address = addressOf(input.value);
  if (kept && asked().text !== '') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  kept = false;
  void search();
});

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = addressOf(input?.value ?? '');
  if (kept && address !== location.href) history.pushState(null, '', address);
  kept = true;
  void search();
});

addEventListener('popstate', () => {
  kept = true;
  restore();
});
restore();
