import { counted } from '../../called/index.ts';
import type { CheckedDocument } from './check.ts';

/** Keys that are named, and as many characters of each. */
const NAMED = 3;
const LONGEST = 60;

/**
 * What a check of documents did not look at, in words for its closing line: links to pages that a site does not list, and keys that were taken for those of other
 * bibliographies, a mistyped one or that of a draft perhaps among them.
 *
 * @param every What makes each key one of the knowledge base, such as an option.
 */
export function leftOut(
  checked: readonly Pick<CheckedDocument, 'unchecked' | 'others'>[],
  every: string,
): string[] {
  const links = checked.reduce((sum, { unchecked }) => sum + unchecked, 0);
  const keys = [...new Set(checked.flatMap(({ others }) => others))].sort();
  const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
  const shown = keys.slice(0, NAMED).map((key) => (key.length > LONGEST ? `${key.slice(0, LONGEST)}…` : key));
  return [
    ...(links === 0
      ? []
      : [`${counted(links, 'link')} to other pages not checked: the site does not say which it has`]),
    ...(keys.length === 0
      ? []
      : [
          `${counted(keys.length, 'key')} taken for other bibliographies: ${shown.join(', ')}${more}; ${every}`,
        ]),
  ];
}
