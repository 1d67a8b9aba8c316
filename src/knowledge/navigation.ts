import { isEntryReference, type Problem, SETTINGS_FILE, type Settings } from '../entries/index.ts';
import { addressOf } from './address.ts';
import type { KnowledgeBase } from './model.ts';
import type { Names } from './names.ts';

/** Links of the settings to entries that are not there. @param lines Where each stands in parley.yaml, where they do. */
export function checkNavigation(
  { navigation }: Pick<Settings, 'navigation'>,
  lines: readonly number[],
  names: Names,
): Problem[] {
  return navigation.flatMap(({ to }, at) => {
    if (!isEntryReference(to) || names.resolve(to) !== undefined || names.broken.isNamed(to)) return [];
    const suggestion = names.nearest(to);
    return {
      code: 'broken-reference',
      file: SETTINGS_FILE,
      line: lines[at] ?? 1,
      message: `navigation.${at}.to: there is no "${to}"; write the id of an entry, a path such as /about/standing/, or an https:// address`,
      ...(suggestion !== undefined && { suggestion }),
    };
  });
}

/** A link of the settings: to a page of the site (its path from the root, without a leading slash), or to another site. */
export type Navigation = { readonly title: string } & ({ readonly path: string } | { readonly url: string });

/** The links that the settings put beside the rooms of the site. One to an entry that is not there, which the check tells, is left away. */
export function navigationOf(kb: KnowledgeBase): Navigation[] {
  return kb.settings.navigation.flatMap(({ title, to }): Navigation[] => {
    if (to.startsWith('/')) return [{ title, path: to.slice(1) }];
    if (!isEntryReference(to)) return [{ title, url: to }];
    const path = addressOf(kb, to);
    return path === undefined ? [] : [{ title, path }];
  });
}
