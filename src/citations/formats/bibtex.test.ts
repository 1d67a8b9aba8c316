import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, unread } from '../about.ts';
import { dayOf } from '../date.ts';
import { HANDLE, hostileItem, toFind } from '../hostile.fixture.ts';
import type { CitationItem } from '../item.ts';
import { nameText } from '../name.ts';
import { biblatex } from './biblatex.ts';
import { bibtex } from './bibtex.ts';

describe('BibTeX', () => {
  it('is an entry under the key of the position', () => {
    expect(bibtex(HANDLE)).toBe(
      [
        '@misc{vfio-device-handle,',
        '  title = {{vfio\\_device handle}},',
        '  author = {Author, Ada and {build robot}},',
        '  year = {2022},',
        '  note = {Position in the debate “Live migration of NVMe VFs”.},',
        '  publisher = {Parley},',
        '  type = {Position in a design debate},',
        '  url = {https://example.org/kb/positions/vfio-device-handle/},',
        '  howpublished = {https://example.org/kb/positions/vfio-device-handle/},',
        '  month = dec,',
        '  day = {7},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('reads back by citation-js as it went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const [read] = new Cite(bibtex(item)).data;
        expect(read?.title?.replace(/^<span class="nocase">(.*)<\/span>$/su, '$1')).toBe(item.title);
        expect(read?.author?.map((name) => nameText(name as never) || name.family)).toEqual(
          item.author?.map((name) => ('literal' in name ? name.literal : nameText(name))),
        );
        expect(read?.note).toBe(noteOf(item));
        expect(read?.issued).toEqual(item.issued);
        expect(read?.URL).toBe(item.URL);
      }),
      { numRuns: 200 },
    );
  });

  it('has balanced braces, even as BibTeX counts them', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        for (const entry of [bibtex(item), biblatex(item)]) {
          let depth = 0;
          for (const character of entry) {
            if (character === '{') depth++;
            if (character === '}') depth--;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
    );
  });
});

function readBib(source: string) {
  const { entries, errors } = parse(source, { verbatimFields: ['url'], english: false, sentenceCase: false });
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  const { key, fields } = entries[0] as unknown as { key: string; fields: Record<string, unknown> };
  const names = fields.author as
    | { name?: string; lastName?: string; firstName?: string; prefix?: string; suffix?: string }[]
    | undefined;
  return {
    key,
    fields,
    names: names?.map(
      ({ name, firstName, prefix, lastName, suffix }) =>
        name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '),
    ),
  };
}

/** The parser takes TeX's ASCII grave for the modifier letter of that shape. */
function plain(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replaceAll('\u02cb', '`') : undefined;
}

describe.each([
  ['BibTeX', bibtex],
  ['BibLaTeX', biblatex],
] as const)('%s', (dialect, format) => {
  it('reads back by another parser as it went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const { key, fields, names } = readBib(format(item));
        expect(key).toBe(item.label);
        const day =
          fields.date ??
          (fields.year &&
            `${fields.year}-${String(fields.month).padStart(2, '0')}-${String(fields.day).padStart(2, '0')}`);
        expect({
          title: plain(fields.title),
          url: fields.url,
          ...(names && { names: names.map(plain) }),
          ...(day !== undefined && { day }),
        }).toEqual(toFind(item, 'title', 'url', 'names', 'day'));
        if (dialect === 'BibLaTeX') {
          expect(plain(fields.booktitle)).toBe(item['container-title']);
          expect(plain(fields.note)).toBe(noteOf(unread(item)));
          expect(fields.urldate).toBe(item.accessed && dayOf(item.accessed));
        } else {
          expect(plain(fields.note)).toBe(noteOf(item));
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('names the kind in BibLaTeX', () => {
  const item: CitationItem = HANDLE;
  expect(biblatex(item)).toMatch(/^@online\{vfio-device-handle,\n/);
});

/** Initials as biber 2.18 cuts them from a word of a name (`gen_initials` of its Utils.pm). */
function initialsOf(word: string): string {
  const read = word.replaceAll('\\textasciigrave{}', '`{}');
  if (!/^\{.+\}$/u.test(read) && /[^{]\p{Dash}[^}]/u.test(read))
    return read
      .split(/\p{Dash}/u)
      .map(initialsOf)
      .join('-');
  const [first = '', second = ''] = read.replace(/^\{+/u, '');
  return /\p{Diacritic}/u.test(first) ? first + second : first;
}

describe('names of BibLaTeX', () => {
  const authorIn = (item: CitationItem) => /^ {2}author = \{(.*)\},$/mu.exec(biblatex(item))?.[1] ?? '';

  it('give biber initials with balanced braces, whatever a word begins with', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('`', '-', '--', '---', "''", '´', ' ', '<', '{', 'x'), { maxLength: 5 }),
        (pieces) => {
          const given = `a${pieces.join('')}b ${pieces.join('')}c`;
          const written = authorIn({ ...HANDLE, author: [{ family: 'Author', given }] });
          for (const word of written.split(/[\s~]+/u)) expect(initialsOf(word)).not.toMatch(/[{}]/u);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['` with', '`with', 'a `with', '--with', 'a--b', '`--with', 'a-`b', '``with', "`'with"])(
    'are read back as they are: %s',
    (given) => {
      const item: CitationItem = { ...HANDLE, author: [{ family: 'Author', given }, { literal: given }] };
      const source = biblatex(item);
      expect(readBib(source).names?.map(plain)).toEqual([`${given} Author`, given]);
      const [read] = new Cite(source).data as { author?: { given?: string; family?: string }[] }[];
      expect(read?.author?.map(({ given, family }) => given ?? family)).toEqual([given, given]);
    },
  );
});
