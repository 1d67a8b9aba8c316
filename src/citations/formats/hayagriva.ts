import { stringify } from 'yaml';
import { noteOf, unread } from '../about.ts';
import { dayOf } from '../date.ts';
import type { CitationItem, CitedName } from '../item.ts';

/** What Hayagriva's strings take as markup: `{…}` is verbatim, `$…$` mathematics (docs/file-format.md, "Formattable String"). */
const CONTROL = /[\\{}$]/;

/**
 * One entry of a Hayagriva file (YAML), Typst's bibliography format, ending in a newline. Titles are verbatim, so that no style changes
 * their case; texts with control characters use the long form, whose value is not parsed.
 */
export function hayagriva(item: CitationItem): string {
  const url = item.accessed === undefined ? item.URL : { value: item.URL, date: dayOf(item.accessed) };
  const entry = {
    type: item.kind === 'evidence' ? 'post' : 'web',
    title: verbatim(item.title),
    ...(item.author && { author: item.author.map(person) }),
    ...(item.issued && { date: dayOf(item.issued) }),
    ...(item['container-title'] !== undefined && {
      parent: { type: item.kind === 'evidence' ? 'thread' : 'web', title: verbatim(item['container-title']) },
    }),
    publisher: plain(item.publisher),
    genre: plain(item.genre),
    note: plain(noteOf(unread(item))),
    ...(item.abstract !== undefined && { abstract: plain(item.abstract) }),
    url,
  };
  return stringify({ [item.label]: entry }, { lineWidth: 0 });
}

function verbatim(text: string) {
  return CONTROL.test(text) ? unparsed(text) : `{${text}}`;
}

function plain(text: string) {
  return CONTROL.test(text) ? unparsed(text) : text;
}

function unparsed(value: string) {
  return { value: { value, verbatim: true } };
}

function person(name: CitedName): Readonly<Record<string, string>> {
  if ('literal' in name) return { name: name.literal };
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  return {
    name: particle === undefined ? family : `${particle} ${family}`,
    'given-name': given,
    ...(suffix !== undefined && { suffix }),
  };
}
