import { words } from 'virtual:parley/words/finding';
import {
  type Answer,
  type Group,
  heldIn,
  KINDS,
  type Kind,
  type Result,
  summary,
} from '../../search/browser.ts';
import { ask } from './client.ts';
import { correction } from './correction.ts';
import { facetList } from './facet-list.ts';
import { homeOf } from './homes.ts';
import { narrowings } from './narrowings.ts';
import { rememberSearch } from './recent-searches.ts';
import {
  andMore,
  element,
  foldedLink,
  followedLink,
  hrefOf,
  inWords,
  MANY,
  pageHref,
  shown,
} from './results.ts';

/** Results of each kind on the page of all kinds, and on that of one. */
const PER_KIND = 10;
const OF_ONE_KIND = 50;

const form = document.querySelector<HTMLFormElement>('#Find');
const input = document.querySelector<HTMLInputElement>('#Find-input');
const status = document.querySelector<HTMLElement>('#Found-status');
const corrected = document.querySelector<HTMLElement>('#Found-corrected');
const narrowed = document.querySelector<HTMLElement>('#Found-narrowed');
const resultsElement = document.querySelector<HTMLElement>('#Found');
const narrow = document.querySelector<HTMLElement>('#Narrow');
const layout = document.querySelector<HTMLElement>('#Find-layout');
const index = document.querySelector<HTMLElement>('#Index');

/** On a narrow screen the results come first: what narrows them is folded above them. */
if (matchMedia('(max-width: 60rem)').matches) document.querySelector('#Narrow-fold')?.removeAttribute('open');

/** What the address of the page asks for. */
interface Asked {
  readonly text: string;
  readonly kind: Kind | undefined;
  readonly asTyped: boolean;
}

function asked(): Asked {
  const { searchParams } = new URL(location.href);
  const kind = KINDS.find((one) => one === searchParams.get('kind'));
  return { text: searchParams.get('q') ?? '', kind, asTyped: searchParams.get('as') === 'typed' };
}

function addressOf({ text, kind, asTyped }: { text: string } & Partial<Asked>): string {
  const url = new URL(location.pathname, location.href);
  if (text.trim() !== '') url.searchParams.set('q', text);
  if (kind !== undefined) url.searchParams.set('kind', kind);
  if (asTyped === true) url.searchParams.set('as', 'typed');
  return url.href;
}

function shownGroup(group: Group, text: string, only: Kind | undefined): HTMLElement {
  const { kind, total, results } = group;
  const section = element('section', 'found-group');
  const heading = element('h2', '', `${words.kinds[kind]({ count: total })} `);
  heading.append(element('span', 'count', inWords(total)));
  if (only === undefined && total > heldIn(results)) {
    const more = document.createElement('a');
    more.href = addressOf({ text, kind });
    more.textContent =
      total > OF_ONE_KIND ? words.show({ count: OF_ONE_KIND }) : words.showAll({ count: total });
    heading.append(more);
  }
  const list = document.createElement('ul');
  for (const result of results) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'result';
    link.href = hrefOf(result);
    link.append(shown(result));
    link.addEventListener('click', () => rememberSearch(text));
    item.append(link, ...foldedUnder(result));
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

/** What is folded under a result, to be opened. */
function foldedUnder({ more = [] }: Result): HTMLElement[] {
  if (more.length === 0) return [];
  const details = element('details', 'found-more');
  details.append(element('summary', '', andMore(more.length)));
  const list = document.createElement('ul');
  for (const result of more) {
    const item = document.createElement('li');
    item.append(foldedLink(result));
    list.append(item);
  }
  details.append(list);
  return [details];
}

/** Says which members of a portal could not be searched. */
function unsearched({ without = [] }: Answer): string[] {
  if (without.length === 0) return [];
  const names = without.map((url) => homeOf(url) ?? url).join(', ');
  return [words.unsearched({ names })];
}

function show(answer: Answer, { text, kind }: Asked): void {
  if (!status || !resultsElement || !narrow || !corrected || !narrowed) return;
  status.textContent = [summary(answer, words), ...unsearched(answer)].join(' ');
  corrected.replaceChildren(...correction(answer, () => go(addressOf({ ...asked(), asTyped: true }))));
  narrowed.replaceChildren(...narrowings(answer, (next) => addressOf({ text: next, kind })));
  const groups = answer.groups.map((group) => shownGroup(group, text, kind));
  resultsElement.replaceChildren(...(kind === undefined ? [] : [allKinds(text, kind)]), ...groups);
  narrow.replaceChildren(...facetList(answer.facets ?? {}, text, (next) => addressOf({ text: next, kind })));
}

async function search(): Promise<void> {
  if (!status || !layout || !index || !resultsElement) return;
  const what = asked();
  const { text, kind, asTyped } = what;
  const empty = text.trim() === '';
  document.title = document.title.replace(
    /^.*?(?= · |$)/u,
    empty ? words.search : words.searchFor({ query: text }),
  );
  layout.hidden = empty;
  index.hidden = !empty;
  if (empty) status.textContent = '';
  if (empty) corrected?.replaceChildren();
  if (empty) narrowed?.replaceChildren();
  if (empty) return;
  resultsElement.setAttribute('aria-busy', 'true');
  try {
    const wanted = kind === undefined ? { perKind: PER_KIND } : { perKind: OF_ONE_KIND, kinds: [kind] };
    await ask(text, { ...wanted, asTyped, facets: true }, (answer) => {
      if (answer.query !== asked().text) return;
      if (answer.leads !== undefined && kept) location.replace(pageHref(answer.leads));
      show(answer, what);
    });
  } catch {
    resultsElement.replaceChildren();
    status.textContent = words.failed;
  }
  if (text === asked().text) resultsElement.removeAttribute('aria-busy');
}

function allKinds(text: string, kind: Kind): HTMLElement {
  const line = element('p', 'kicker', `${words.only({ kind: words.kinds[kind]({ count: MANY }) })} `);
  const link = document.createElement('a');
  link.href = addressOf({ text });
  link.textContent = words.everyKind;
  line.append(link);
  return line;
}

function restore(): void {
  if (input) input.value = asked().text;
  void search();
}

/** Whether the address is a search to come back to: one that was sent, followed or shared, and not half typed. */
let kept = true;

function go(address: string): void {
  if (kept && address !== location.href) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  kept = true;
  restore();
}

input?.addEventListener('input', () => {
  const address = addressOf({ text: input.value });
  if (kept && asked().text !== '') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  kept = false;
  void search();
});

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  go(addressOf({ text: input?.value ?? '' }));
});

/** What narrows a search or shows more of it is a link, for other windows too; here the page stays. */
function stay(event: MouseEvent): void {
  const link = followedLink(event);
  if (link === undefined || new URL(link.href).pathname !== location.pathname) return;
  event.preventDefault();
  kept = true;
  go(link.href);
}
layout?.addEventListener('click', stay);
narrowed?.addEventListener('click', stay);

addEventListener('popstate', () => {
  kept = true;
  restore();
});
restore();
