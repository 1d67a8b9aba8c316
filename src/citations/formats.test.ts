import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatCitation } from './formats.ts';
import type { CitationItem } from './item.ts';

const handle: CitationItem = {
  id: 'vfio-device-handle',
  'citation-key': 'vfio-device-handle',
  type: 'webpage',
  title: 'vfio_device handle',
  author: [{ family: 'Author', given: 'Ada' }, { literal: 'build robot' }],
  issued: { 'date-parts': [[2022, 12, 7]] },
  'container-title': 'Live migration of NVMe VFs',
  genre: 'Position in a design debate',
  abstract: 'The vfio_device is the handle.',
  publisher: 'Parley',
  URL: 'https://example.org/kb/positions/vfio-device-handle/',
};

describe('formatCitation', () => {
  it('gives Markdown that says what, where and who', () => {
    expect(formatCitation(handle, 'markdown')).toBe(
      '[vfio\\_device handle](https://example.org/kb/positions/vfio-device-handle/) (position in “Live migration of NVMe VFs”, Parley; held by Ada Author, build robot since 2022-12-07)',
    );
  });

  it('gives plain text in a reference style, names and case as they are', () => {
    expect(formatCitation(handle, 'text')).toBe(
      'Author, A. & build robot. (2022, December 7). vfio_device handle [Position in a design debate]. Parley. Live migration of NVMe VFs. https://example.org/kb/positions/vfio-device-handle/',
    );
  });

  it('gives a BibTeX entry under the key of the position', () => {
    expect(formatCitation(handle, 'bibtex')).toBe(
      [
        '@misc{vfio-device-handle,',
        '  title = {{vfio\\_device handle}},',
        '  author = {Author, Ada and {build robot}},',
        '  year = {2022},',
        '  note = {Position in the debate “Live migration of NVMe VFs”.},',
        '  publisher = {Parley},',
        '  type = {Position in a design debate},',
        '  url = {https://example.org/kb/positions/vfio-device-handle/},',
        '  month = dec,',
        '  day = {7},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('says when the page was read only where the item does', () => {
    for (const { name } of FORMATS) {
      const read = formatCitation({ ...handle, accessed: { 'date-parts': [[2024, 2, 29]] } }, name);
      expect(read).toMatch(/2024/);
      expect(formatCitation(handle, name)).not.toMatch(/2024|accessed|retrieved/i);
    }
  });

  it('does without authors and dates', () => {
    const { author: _author, issued: _issued, ...bare } = handle;
    for (const { name } of FORMATS) expect(formatCitation(bare, name)).toContain('handle');
  });
});

/** One line of printable text as a curator might write it, markup characters of every format among it. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\{}$&%#_~^<>`\'"-*[]()!|+=:;,./?@ '.split('')),
      fc.constantFrom(
        '<i>',
        '</i>',
        '--',
        '---',
        "''",
        '``',
        '\\textbf{',
        ' and ',
        '&amp;',
        'vfio_device',
        'Ärger',
        '中文',
        'ﬁ',
        'µs',
        'İ',
        '🙂',
      ),
      fc.string({ minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .normalize('NFC')
      .replace(/[\s\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

const item = fc.record({ title: line, name: line, debate: line }).map(
  ({ title, name, debate }): CitationItem => ({
    ...handle,
    title,
    author: [{ literal: name }],
    'container-title': debate,
  }),
);

describe('whatever is cited', () => {
  it('reads back from BibTeX as it went in', () => {
    fc.assert(
      fc.property(item, (cited) => {
        const [read] = new Cite(formatCitation(cited, 'bibtex')).data;
        expect(read?.title?.replace(/^<span class="nocase">(.*)<\/span>$/u, '$1')).toBe(cited.title);
        expect(read?.author?.map((name) => name.literal ?? name.family)).toEqual(
          cited.author?.map((name) => ('literal' in name ? name.literal : name.family)),
        );
        expect(read?.note).toBe(`Position in the debate “${cited['container-title']}”.`);
        expect(read?.issued).toEqual(cited.issued);
        expect(read?.URL).toBe(cited.URL);
      }),
      { numRuns: 300 },
    );
  });

  it('has balanced braces in BibTeX, even as BibTeX counts them', () => {
    fc.assert(
      fc.property(item, (cited) => {
        let depth = 0;
        for (const character of formatCitation(cited, 'bibtex')) {
          if (character === '{') depth++;
          if (character === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('reads back from Markdown as it went in', () => {
    fc.assert(
      fc.property(item, (cited) => {
        const tree = fromMarkdown(formatCitation(cited, 'markdown'));
        const [paragraph, ...others] = tree.children;
        expect(others).toEqual([]);
        if (paragraph?.type !== 'paragraph') throw new Error(`a ${paragraph?.type}, not a paragraph`);
        const [link] = paragraph.children;
        if (link?.type !== 'link') throw new Error(`a ${link?.type}, not a link`);
        expect(link.url).toBe(cited.URL);
        expect(textOf(link)).toBe(cited.title);
        expect(textOf(paragraph)).toContain(`“${cited['container-title']}”`);
      }),
    );
  });

  it('stands in plain text as it is', () => {
    fc.assert(
      fc.property(item, (cited) => {
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(formatCitation(cited, 'text'))).toContain(letters(cited.title));
      }),
      { numRuns: 50 },
    );
  });
});
