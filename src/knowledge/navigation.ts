import { isEntryReference, type Problem, SETTINGS_FILE, type Settings } from '../entries/index.ts';
import { addressOf, HOME_PAGE, resolveKey } from './address.ts';
import type { KnowledgeBase } from './model.ts';
import { pathFault, type Site } from './site-paths.ts';

/**
 * Problems for links in the settings to entries and pages that do not exist.
 *
 * @param lines Line of each in parley.yaml, if there.
 */
export function checkNavigation(
  { navigation }: Pick<Settings, 'navigation'>,
  lines: readonly number[],
  site: Site,
): Problem[] {
  const { names } = site;
  return navigation.flatMap(({ to }, at): Problem[] => {
    const place = { code: 'broken-reference', file: SETTINGS_FILE, line: lines[at] ?? 1 };
    if (to.startsWith('/')) {
      const fault = pathFault(to, site);
      if (fault === undefined) return [];
      const { message, mayBeOwn, ...more } = fault;
      const severity = mayBeOwn ? { severity: 'warning' as const } : {};
      return [{ ...place, message: `navigation.${at}.to: ${message}`, ...more, ...severity }];
    }
    if (!isEntryReference(to) || names.resolve(to) !== undefined || names.broken.isNamed(to)) return [];
    const suggestion = names.nearest(to);
    return [
      {
        ...place,
        message: `navigation.${at}.to: there is no "${to}"; write the id of an entry, a path such as /about/standing/, or an https:// address`,
        ...(suggestion !== undefined && { suggestion }),
      },
    ];
  });
}

/** A link of the settings: to a page of the site (path from the root, without a leading slash), or to another site. */
export type Navigation = { readonly title: string } & ({ readonly path: string } | { readonly url: string });

/**
 * The additional links in the header: those of the settings, then page entries that ask for a link and have none there. Links to
 * nonexistent entries, which the check reports, are left out.
 */
export function navigationOf(kb: KnowledgeBase): Navigation[] {
  const set = settingsLinks(kb);
  const named = new Set(
    kb.settings.navigation.map(({ to }) =>
      isEntryReference(to) ? resolveKey(kb, to) : /^\/([^/#]+)\/?(?:#.*)?$/.exec(to)?.[1],
    ),
  );
  const pages = [...kb.pages.values()].filter(
    ({ id, entry }) => id !== HOME_PAGE && entry.data.navigation && !named.has(id),
  );
  return [...set, ...pages.map(({ id, entry }) => ({ title: entry.data.title, path: `${id}/` }))];
}

function settingsLinks(kb: KnowledgeBase): Navigation[] {
  return kb.settings.navigation.flatMap(({ title, to }): Navigation[] => {
    if (to.startsWith('/')) return [{ title, path: to.slice(1) }];
    if (!isEntryReference(to)) return [{ title, url: to }];
    const path = addressOf(kb, to);
    return path === undefined ? [] : [{ title, path }];
  });
}
