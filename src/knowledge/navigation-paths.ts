import { COLLECTIONS, type Collection, nearest } from '../entries/index.ts';
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

/** A problem with a path in the settings. */
export interface PathFault {
  readonly message: string;
  readonly suggestion?: string;
  /** Whether the path may be valid in a project with pages of its own. */
  readonly mayBeOwn: boolean;
}

/**
 * Why a path (`/positions/one-ring/`) is not on the site; undefined if it is.
 *
 * @param slugs Of all threads, former ones too.
 */
export function pathFault(to: string, names: Names, slugs: ReadonlySet<string>): PathFault | undefined {
  const [path = ''] = to.slice(1).split('#');
  const page = path === '' || /\.\w+$/.test(path) ? path : path.replace(/\/*$/, '/');
  if (PAGES.has(page) || LIST_FILE.test(page)) return undefined;
  const [room = '', file = ''] = page.split('/');
  const id = file.replace(/\..*$/, '');
  const collection = COLLECTIONS.find((one) => one === room && one !== 'pages');
  if (collection === undefined && room !== 'threads') return rootFault(to, page, names);
  const isThere = collection === undefined ? slugs.has(id) : isIn(collection, id, names);
  if (isThere || ['page', 'where'].includes(id)) return undefined;
  const ids = collection === undefined ? slugs : idsOf(collection, names);
  const suggestion = nearest(id, ids);
  return {
    message: `no page of the site is at ${to}`,
    ...(suggestion !== undefined && { suggestion: `/${room}/${suggestion}/` }),
    mayBeOwn: false,
  };
}

/** The problem of a path at the root: a page entry, or a page that only a project may add. */
function rootFault(to: string, page: string, names: Names): PathFault | undefined {
  const id = page.replace(/[./].*$/, '');
  if (isIn('pages', id, names) && !/\/./.test(page)) return undefined;
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
