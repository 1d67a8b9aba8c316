import type { Entry, Problem, SiteLink } from '../entries/index.ts';
import { proseOf } from './prose.ts';
import { type PathFault, pathFault, pathFromHome, pathOf, type Site } from './site-paths.ts';

/** A host that no address has, to resolve relative ones. */
const HOST = 'https://site.invalid';

/**
 * Problems for links in bodies to paths and fragments that the site does not have: errors, and warnings where a project may have that page itself.
 *
 * @param base The path that the site is served under, if known: `/rings/`.
 */
export function checkLinks(entries: readonly Entry[], site: Site, base = '/'): Problem[] {
  return entries.flatMap((entry) =>
    entry.collection === 'posts'
      ? []
      : proseOf(entry).siteLinks.flatMap((link): Problem[] => {
          const fault = linkFault(link, entry, site, base);
          if (fault === undefined) return [];
          const { mayBeOwn, ...more } = fault;
          const place = { file: entry.file, line: entry.bodyLine + link.line, column: link.column };
          const severity = mayBeOwn ? { severity: 'warning' as const } : {};
          return [{ code: 'broken-reference', ...place, ...more, ...severity }];
        }),
  );
}

function linkFault(
  { url, isElement }: SiteLink,
  entry: Entry,
  site: Site,
  base: string,
): PathFault | undefined {
  // The page has this address as it is, so that it leads out of the site.
  if (isElement && url.startsWith('/') && !`${url}/`.startsWith(base))
    return {
      message: `<a href="${url}"> leads out of the site, which is served under ${base}: write [words](${url})`,
      mayBeOwn: true,
    };
  const to = pathIn(url, entry, base);
  if (to === undefined)
    return { message: `${url} leads out of the site, which is served under ${base}`, mayBeOwn: true };
  const fault = pathFault(to, site);
  if (fault === undefined || /^[/#]/.test(url)) return fault;
  return { ...fault, message: `${url} leads from ${pathOf(entry)} to ${to}: ${fault.message}` };
}

/**
 * The path from the home page that a link leads to; undefined if it is out of the site. One that begins with `/` is such a path, with or without the
 * base path.
 */
function pathIn(url: string, entry: Entry, base: string): string | undefined {
  if (url.startsWith('#')) return pathOf(entry) + url;
  const page = HOST + base.slice(0, -1) + pathOf(entry);
  if (!URL.canParse(url, page)) return undefined;
  const { pathname, search, hash } = new URL(url, page);
  const isOutside = !url.startsWith('/') && !`${pathname}/`.startsWith(base);
  return isOutside ? undefined : `/${pathFromHome(pathname + search + hash, base)}`;
}
