import { describe, expect, it } from 'vitest';
import {
  type CitationItem,
  type CiteOptions,
  citationOf,
  FORMATS,
  findCitations,
  formatCitation,
  permalink,
} from '../src/citations/index.ts';
import { knowledgeOf, SMALL } from './support/knowledge.ts';
import { ENDINGS, PUBLICATIONS } from './support/printed-mutations.ts';

const POST = '2020-03-02-a-author-000001';
const kb = knowledgeOf({ ...SMALL, 'parley.yaml': 'format: 2\n' });

function cited(key: string, options: CiteOptions): CitationItem {
  const item = citationOf(kb, key, options);
  if (item === undefined) throw new Error(`nothing to cite: ${key}`);
  return item;
}

/** Each kind of thing that is cited, with the key that must be found again, and each page that is linked to; a page has no citation of its own. */
const THINGS: Readonly<Record<string, readonly [key: string, item: (options: CiteOptions) => CitationItem]>> =
  {
    position: ['one-ring', (options) => cited('one-ring', options)],
    'newest position': ['one-ring', (options) => cited('one-ring', { ...options, unpinned: true })],
    argument: [`${POST}#enough`, (options) => cited(`${POST}#enough`, options)],
    'newest argument': [
      `${POST}#enough`,
      (options) => cited(`${POST}#enough`, { ...options, unpinned: true }),
    ],
    evidence: [`${POST}#enough/words`, (options) => cited(`${POST}#enough/words`, options)],
    debate: ['rings', linkTo('debates/rings/')],
    post: [POST, linkTo(`posts/${POST}/`)],
    paragraph: [POST, linkTo(`posts/${POST}/#p-0123456789`)],
    concept: ['ring', linkTo('concepts/ring/')],
    person: ['a-author', linkTo('people/a-author/')],
    thread: [POST, linkTo(`threads/${POST}/`)],
  };

function linkTo(address: string) {
  return (options: CiteOptions) => ({ ...cited('one-ring', options), URL: permalink(address, options) });
}

const BASES = ['/~me/kb_2/', '/a+b/', '/a@b%20c/'].flatMap((base) => [
  { base },
  { base, site: 'https://kb.example.org' },
]);

describe.each(FORMATS.map(({ name }) => name))('what is printed is found again: %s', (format) => {
  it.each(
    [...PUBLICATIONS, ...BASES].flatMap((publication) =>
      Object.entries(THINGS).map(([kind, thing]) => ({ publication, kind, thing })),
    ),
  )('$kind at $publication', ({ publication, thing: [key, item] }) => {
    const text = formatCitation(item(publication), format);
    const links = findCitations(text, `a.${ENDINGS[format]}`).citations.filter(
      ({ as }) => as === 'permalink',
    );
    const home = permalink('', publication);
    expect(links, text).not.toEqual([]);
    for (const link of links)
      expect({ ...link, home: decoded(link.home ?? '') }, text).toMatchObject({ key, home: decoded(home) });
  });
});

/** An address without what a format escapes in it. */
function decoded(home: string): string {
  return decodeURIComponent(home.replaceAll('\\', ''));
}
