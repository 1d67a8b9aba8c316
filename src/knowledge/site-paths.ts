import { COLLECTIONS, type Collection, type Entry, nearest } from '../entries/index.ts';
import { fragmentFault } from './fragments.ts';
import type { Names } from './names.ts';

/** Pages and files of every site that belong to no entry, by path from the root. */
const PAGES = new Set(
  [
    ['', 'search/', 'about/standing/', 'about/citing/', '404.html', 'feed.xml', 'feed.json', 'llms.txt'],
    [
      'debates/',
      'designs/',
      'positions/',
      'concepts/',
      'people/',
      'threads/',
      'posts/',
      'citations.json',
      'pages.json',
    ],
    ['bibliography.json', 'bibliography.bib', 'opensearch.xml', 'sitemap.xml', 'robots.txt'],
  ].flat(),
);
/** A data file of a list page, or of the home page. */
const LIST_FILE = /^(?:index|debates|designs|positions|concepts|people|threads|posts)\.(?:json|md)$/;
/** Pages and files below the page of a debate; the page of a large one has parts on pages of their own. */
const OF_DEBATE = new Set(['map', 'exchange', 'matrix', 'designs', 'map.svg']);

/** A problem with a path of the site. */
export interface PathFault {
  readonly message: string;
  readonly suggestion?: string;
  /** Whether the path may be valid in a project with pages of its own. */
  readonly mayBeOwn: boolean;
}

/** What the paths of a site are checked against. */
export interface Site {
  readonly names: Names;
  /** Of all threads, former ones too. */
  readonly slugs: ReadonlySet<string>;
}

/**
 * Why a path (`/positions/one-ring/#part`) is not on the site; undefined if it is. The one answer for links of the settings and of bodies.
 *
 * @param to From the site's home page, without the base path.
 */
export function pathFault(to: string, site: Site): PathFault | undefined {
  const { names, slugs } = site;
  const [, path = '', fragment = ''] = /^\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
  const page = path === '' || /\.\w+$/.test(path) ? path : path.replace(/\/*$/, '/');
  if (page === '') return onPage('home', fragment, to, site);
  if (PAGES.has(page) || LIST_FILE.test(page)) return undefined;
  const [room = '', file = '', ...below] = page.split('/');
  const id = file.replace(/\.(?!mdx$|html$).*$/, '');
  const collection = COLLECTIONS.find((one) => one === room && one !== 'pages');
  if (collection === undefined && room !== 'threads')
    return rootFault(to, page, names) ?? onPage(page.replace(/[./].*$/, ''), fragment, to, site);
  if (['page', 'where'].includes(id)) return undefined;
  const isThere = collection === undefined ? slugs.has(id) : isIn(collection, id, names);
  if (isThere && isBelow(room, id, below.join('/').replace(/\/$/, ''), names))
    return below.join('') === '' && collection !== undefined ? onPage(id, fragment, to, site) : undefined;
  const ids = collection === undefined ? slugs : idsOf(collection, names);
  const suggestion = isThere ? id : nearest(id, ids);
  return {
    message: `no page of the site is at ${to}`,
    ...(suggestion !== undefined && { suggestion: `/${room}/${suggestion}/` }),
    mayBeOwn: false,
  };
}

/** The problem of a fragment of an entry's page; it may be right where the project replaces parts of pages. */
function onPage(id: string, fragment: string, to: string, { names }: Site): PathFault | undefined {
  const entry = names.entries.get(names.resolve(id) ?? '');
  const fault = entry && fragmentFault(entry, fragment, names);
  if (fault === undefined) return undefined;
  const suggestion = fault.suggestion && `${to.slice(0, to.indexOf('#'))}#${fault.suggestion}`;
  return {
    message: fault.message,
    ...(suggestion !== undefined && { suggestion }),
    mayBeOwn: true,
  };
}

/** Whether a page has this path (`map`, `rev/5f3a9c01`) below that of an entry or a thread; the empty one is its own. */
function isBelow(room: string, id: string, path: string, names: Names): boolean {
  const [first = ''] = path.split('/');
  if (path === '' || path.split('/').includes('rev')) return true;
  if (room === 'debates') return OF_DEBATE.has(path);
  if (room === 'threads') return /^\d+(?:\.\w+)?$/.test(path);
  return room === 'designs' && (path === 'model.json' || names.resolve(`${id}#${first}`) !== undefined);
}

/** The problem of a path at the root: a page entry, or a page that only a project may add. */
function rootFault(to: string, page: string, names: Names): PathFault | undefined {
  const id = page.replace(/[./].*$/, '');
  if (isIn('pages', id, names) && !/\/./.test(page) && !/\.(?:mdx|html)$/.test(page)) return undefined;
  const suggestion = nearest(id, idsOf('pages', names));
  return {
    message: `no page of the knowledge base is at ${to}, which is right where the project has that page itself`,
    ...(suggestion !== undefined && { suggestion: `/${suggestion}/` }),
    mayBeOwn: true,
  };
}

function isIn(collection: Collection, id: string, names: Names): boolean {
  return names.broken.isNamed(id) || names.entries.get(names.resolve(id) ?? '')?.collection === collection;
}

function idsOf(collection: Collection, names: Names): string[] {
  return [...names.entries.values()].filter((one) => one.collection === collection).map(({ id }) => id);
}

/**
 * The path from the home page, without a leading slash, that an address beginning with `/` leads to: with or without the base path it is the same
 * page, so that bodies need not know the base. Undefined for other addresses.
 */
export function pathFromHome(address: string, base = '/'): string | undefined {
  if (!/^\/(?![/\\])/.test(address)) return undefined;
  const isBase = /^(?:$|[?#])/.test(address.slice(base.length - 1)) && address.startsWith(base.slice(0, -1));
  if (isBase) return address.slice(base.length - 1);
  return address.startsWith(base) ? address.slice(base.length) : address.slice(1);
}

/** The path of an entry's page from the home page: `/positions/one-ring/`; of the page `home`, `/`. */
export function pathOf({ collection, id }: Pick<Entry, 'collection' | 'id'>): string {
  if (collection !== 'pages') return `/${collection}/${id}/`;
  return id === 'home' ? '/' : `/${id}/`;
}
