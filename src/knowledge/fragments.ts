import { bodyAnchors, type Entry, nearest } from '../entries/index.ts';
import { isSectionAnchor } from './debate-sections.ts';
import type { Names } from './names.ts';

/** What pages put before the id of a heading of a body, so that it is never that of an argument. */
const OF_HEADING = 'Part-';

/** Ids that pages give to their own parts begin with a capital letter; those of footnotes, paragraphs and lines have these forms. */
const OF_PAGE = /^(?:(?!Part-)[A-Z]|user-content-fn|footnote-label$|p-[0-9a-f]+$|L\d+$)/;

/**
 * Why a fragment is not on the page of an entry; undefined if it is there, or nobody can know. Headings are compared by their letters and digits, so
 * that no difference in how they become ids makes a false alarm.
 *
 * @param fragment Without `#`, as in an address; empty for none.
 */
export function fragmentFault(
  entry: Entry,
  fragment: string,
  names: Names,
): { readonly message: string; readonly suggestion?: string } | undefined {
  const name = decoded(fragment);
  if (name === '' || OF_PAGE.test(name) || isNamed(entry, name, names)) return undefined;
  const anchors = entry.collection === 'posts' ? NONE : bodyAnchors(entry.body);
  if (anchors === undefined || anchors.ids.has(name)) return undefined;
  const heading = name.startsWith(OF_HEADING) ? name.slice(OF_HEADING.length) : name;
  const letters = lettersOf(heading);
  const isHeading = anchors.headings.some(
    (words) => lettersOf(words) === letters || lettersOf(words) === lettersOf(heading.replace(/-\d+$/, '')),
  );
  if (isHeading && heading !== name) return undefined;
  const own = [...names.arguments].filter((key) => key.startsWith(`${entry.id}#`));
  const suggestion = isHeading
    ? OF_HEADING + heading
    : nearest(name, [...anchors.ids, ...own.map((key) => key.slice(entry.id.length + 1))]);
  return {
    message: `the page of "${entry.id}" has no place #${name}: name an argument, an element with that id, or a heading as #${OF_HEADING}its-words`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

const NONE = { ids: new Set<string>(), headings: [] };

/** Whether a fragment is an argument, a trace or a section. (On the page of a debate an argument of a post is `POST/ARGUMENT`.) */
function isNamed({ id, collection }: Entry, name: string, names: Names): boolean {
  if (
    collection === 'debates' &&
    (isSectionAnchor(name) || names.resolve(name.replace('/', '#')) !== undefined)
  )
    return true;
  return names.resolve(`${id}#${name}`) !== undefined;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
