import { words as finding, locale } from 'virtual:parley/words/finding';
import { spellControls } from '../../controls/index.ts';
import { CITED, type Group, heldIn, type Marked, type Result } from '../../search/browser.ts';
import { HOMES, homeOf } from './homes.ts';
import { ICONS } from './kinds.ts';

const HOME = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.href);
/** Words that are marked on the page a result leads to. */
const MARKED = 8;
const SVG = 'http://www.w3.org/2000/svg';

/** Where a result leads: for a post, with the words to mark there (see arrival.ts). What leads out of what is searched leads to its home page. */
export function hrefOf({ record, words }: Result): string {
  const url = within(record.address);
  if (record.kind === 'post' && words.length > 0)
    url.searchParams.set('mark', words.slice(0, MARKED).join(' '));
  return url.origin === HOME.origin ? url.pathname + url.search + url.hash : url.href;
}

/** The address of a page of the site, from its path or whole address. */
export function pageHref(address: string): string {
  return within(address).href;
}

/** An address of what is searched; the first home page for any other. */
function within(address: string): URL {
  const home = HOMES[0] ?? HOME.href;
  if (!URL.canParse(address, HOME)) return new URL(home);
  const url = new URL(address, HOME);
  return HOMES.some((one) => url.href.startsWith(one)) ? url : new URL(home);
}

/** What a result shows: its icon, title, the piece of its text, and who, when and where. Text only, never markup. */
export function shown(result: Result): DocumentFragment {
  const { record } = result;
  const fragment = document.createDocumentFragment();
  const words = element('span', 'result-words');
  const title = withMarks('span', 'result-title', result.title.text === '' ? untitled : result.title);
  if (record.claim !== undefined) {
    words.append(isolated(element('span', 'result-title', record.claim)));
    title.className = 'name-tag';
  }
  words.append(title);
  if (result.snippet.text !== '') words.append(withMarks('span', 'result-text', result.snippet));
  if (record.facets?.is?.includes(CITED)) words.append(element('span', 'unverified', finding.notHere));
  const about = element('span', 'result-about');
  for (const [name, text] of Object.entries({
    author: record.author,
    date: record.date,
    debate: record.debate,
    'of-base': homeOf(record.address) ?? '',
  })) {
    if (text !== '') about.append(about.hasChildNodes() ? ' · ' : '', isolated(element('span', name, text)));
  }
  if (about.hasChildNodes()) words.append(about);
  fragment.append(icon(result), words);
  return fragment;
}

/** A link to what is folded under a result: its title, its day, and the piece of its text, which tells paragraphs of one post apart. */
export function foldedLink(result: Result): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = hrefOf(result);
  link.append(
    isolated(element('span', 'folded-title', result.title.text || untitled.text)),
    ' ',
    element('span', 'count', result.record.date),
  );
  if (result.snippet.text !== '') link.append(withMarks('span', 'folded-text', result.snippet));
  return link;
}

/** What is said of results that are folded under another. */
export function andMore(count: number): string {
  return finding.andMore({ count });
}

/** The link that a click follows in this window; undefined where it opens another, or is on no link. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  return plain ? (link ?? undefined) : undefined;
}

/** A number as the page's language writes it. */
export function inWords(count: number): string {
  return count.toLocaleString(locale);
}

/** Stands for any number of results where a kind is named by itself. */
export const MANY = 100;

/** The name of a group, with how many there are where not all are shown. */
export function groupName({ kind, total, results }: Group): string {
  const name = finding.kinds[kind]({ count: total });
  const held = heldIn(results);
  return total > held ? finding.shownOf({ kind: name, shown: held, all: total }) : name;
}

/** The element, what it says being of a person: its own direction, whatever that of the page is. */
export function isolated<T extends HTMLElement>(made: T): T {
  made.dir = 'auto';
  return made;
}

/** An element with a class and, where given, a text. */
export function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  if (text !== '') node.textContent = spellControls(text);
  return node;
}

const untitled: Marked = { text: finding.noSubject, marks: [] };

function withMarks(name: string, className: string, { text, marks }: Marked): HTMLElement {
  const node = isolated(element(name, className));
  let at = 0;
  for (const [start, end] of marks) {
    node.append(spellControls(text.slice(at, start)), element('mark', '', text.slice(start, end)));
    at = end;
  }
  node.append(spellControls(text.slice(at)));
  return node;
}

function icon({ record }: Result): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'result-icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[record.kind]);
  svg.append(path);
  return svg;
}
