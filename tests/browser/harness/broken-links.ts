import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type SentRecords, unpackRecords } from '../../../src/search/browser.ts';
import { filesUnder } from '../../support/folder.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A page as its links see it. */
interface Page {
  /** From the site's root, base path included: `/kb/debates/`. */
  readonly path: string;
  readonly anchors: ReadonlySet<string>;
  /** Addresses a reader may go to, or the browser load. */
  readonly links: readonly string[];
  /** Addresses that the browser loads by itself. */
  readonly loads: readonly string[];
}

/** Where the pages lie while they are looked at. */
const ORIGIN = 'https://site.invalid';

/** The links within a built site that lead nowhere, each with its page; and how many there are in all. */
export function brokenLinks(folder: string, base: string): { links: number; broken: string[] } {
  const pages = new Map(pagesOf(folder, base).map((page) => [page.path, page]));
  const broken: string[] = [];
  let links = 0;
  const follow = (from: string, address: string) => {
    const url = new URL(address, ORIGIN + from);
    if (url.origin !== ORIGIN) return;
    links += 1;
    const reason = whyBroken(url, folder, base, pages);
    if (reason !== undefined) broken.push(`${from}: ${address}: ${reason}`);
  };
  for (const page of pages.values()) {
    for (const address of [...page.links, ...page.loads]) follow(page.path, address);
    for (const address of page.loads) {
      if (new URL(address, ORIGIN + page.path).origin !== ORIGIN)
        broken.push(`${page.path}: ${address}: is loaded from elsewhere`);
    }
  }
  for (const style of filesUnder(folder).filter((file) => file.endsWith('.css'))) {
    for (const address of addressesInStyle(readFileSync(join(folder, style), 'utf8')))
      follow(base + style, address);
  }
  for (const address of recordAddresses(folder)) follow(`${base}search/`, base + address);
  return { links, broken };
}

function whyBroken(
  url: URL,
  folder: string,
  base: string,
  pages: ReadonlyMap<string, Page>,
): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return 'is outside of the base path';
  const page = pages.get(path);
  if (page === undefined) {
    if (existsSync(join(folder, path.slice(base.length), 'index.html'))) return 'lacks the slash at its end';
    return !path.endsWith('/') && existsSync(join(folder, path.slice(base.length)))
      ? undefined
      : 'is not there';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || page.anchors.has(anchor) || hasLineBefore(anchor, page)
    ? undefined
    : 'has no such anchor';
}

/** A line of a post (`L12`) that is no first line of a paragraph is found by the paragraph it is in. */
function hasLineBefore(anchor: string, page: Page): boolean {
  const [, post = '', asked] = /^(.+\/)?L(\d+)$/.exec(anchor) ?? [];
  for (let before = Number(asked); before > 0; before--)
    if (page.anchors.has(`${post}L${before}`)) return true;
  return false;
}

function pagesOf(folder: string, base: string): Page[] {
  return filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      readPage(base + file.replace(/(^|\/)index\.html$/, '$1'), readFileSync(join(folder, file), 'utf8')),
    );
}

function readPage(path: string, html: string): Page {
  const anchors = new Set<string>();
  const links: string[] = [];
  const loads: string[] = [];
  // On a page of many posts, the one at hand: its lines are found by number.
  let post = '';
  for (const { tag, attributes } of elementsOf(parse(html))) {
    const { id, href, src, action, rel, 'data-line': line } = attributes;
    if (id !== undefined) anchors.add(id);
    if (tag === 'article' && id !== undefined) post = id;
    if (line !== undefined) anchors.add(`${post}/L${line}`);
    if (src !== undefined && !src.startsWith('data:')) loads.push(src);
    if (action !== undefined) links.push(action);
    if (href === undefined) continue;
    if (tag === 'link' && rel !== 'canonical' && rel !== 'alternate') loads.push(href);
    else if (/^(?:[a-z][a-z+.-]*:)/i.test(href) === false || /^https?:/.test(href)) links.push(href);
    else if (!href.startsWith('mailto:')) loads.push(href);
  }
  return { path, anchors, links, loads };
}

function* elementsOf(node: Node): Generator<{ tag: string; attributes: Record<string, string | undefined> }> {
  if ('attrs' in node) {
    yield {
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    };
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function addressesInStyle(css: string): string[] {
  const found = [...css.matchAll(/url\(\s*["']?([^"')\s]+)/g)].map((match) => match[1] ?? '');
  return found.filter((address) => !address.startsWith('data:') && !address.startsWith('#'));
}

/** Where the results of the search lead, paths from the base. */
function recordAddresses(folder: string): string[] {
  const sent = JSON.parse(readFileSync(join(folder, 'search', 'records.json'), 'utf8')) as SentRecords;
  return unpackRecords(sent).map(({ address }) => address);
}
