import fc from 'fast-check';
import { dayOf } from './date.ts';
import type { CitationItem, CitedName } from './item.ts';
import { nameText } from './name.ts';

/** A position as it is cited, plain. */
export const HANDLE: CitationItem = {
  kind: 'position',
  id: 'vfio-device-handle',
  'citation-key': 'vfio-device-handle',
  label: 'vfio-device-handle',
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

/** Words of a post as they are cited. */
export const WORDS: CitationItem = {
  ...HANDLE,
  kind: 'evidence',
  id: '2022-12-07-ada-author-0a1b2c#not-the-vm/words',
  'citation-key': '2022-12-07-ada-author-0a1b2c:not-the-vm:words',
  label: '0a1b2c:not-the-vm:words',
  type: 'post',
  title: '[RFC PATCH 1/5] nvme-pci: add foo_bar()',
  author: [{ family: 'Author', given: 'Ada' }],
  'container-title': 'linux-nvme',
  genre: 'Mailing list post',
  quote: 'It is centered around the struct vfio_device, which is definately NOT the VM.',
  URL: 'https://example.org/kb/posts/2022-12-07-ada-author-0a1b2c/#not-the-vm',
};

/** Markup of every format, and letters that encodings often break: CJK, right to left, combining marks, ligatures, astral. */
const PIECES = [
  '<i>',
  '</i>',
  '<span class="nocase">',
  '--',
  '---',
  '...',
  "''",
  '``',
  '\\textbf{',
  '\\',
  '{',
  '}',
  '}}',
  '$x$',
  '$',
  '%',
  '#',
  '&',
  '&amp;',
  '&#60;',
  '&lt;',
  ' and ',
  ' with ',
  'vfio_device',
  '__init__',
  '_',
  '__',
  '*',
  '**bold**',
  '`code`',
  '``lit``',
  ':ref:`x`',
  '|sub|',
  'a::',
  ';;',
  ': ',
  ' :',
  '[1]_',
  '[x](y)',
  '![x]',
  '[^x]',
  '<<xref>>',
  '((C))',
  '(C)',
  '(TM)',
  '->',
  '=>',
  '++',
  '+',
  '~',
  '^',
  'https://example.org/?a=b&c=d',
  'ada@example.org',
  '<#a@b>',
  '$$',
  'mailto:',
  'www.example.org',
  '"',
  "don't",
  '“',
  '/',
  '\\_',
  'pass:[x]',
  '{empty}',
  'image:x[]',
  'Link: ',
  ' # ',
  'TY  - ',
  'ER  - ',
  '- ',
  '1. ',
  '> ',
  '!',
  '?',
  '@',
  '=',
  'NVMe',
  'Ärger',
  'é',
  'e\u0301',
  '中文',
  '日本語',
  'עברית',
  'العربية',
  'ﬁ',
  'µs',
  'İ',
  'ß',
  '🙂',
  '𝔘',
  'नमस्ते',
  'ก็',
];

/** One line of text as a curator might write it, and worse. */
export const hostileLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...'\\{}$&%#_~^<>`\'"-*[]()!|+=:;,./?@ '.split('')),
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.lorem({ maxCount: 3 }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) =>
    parts
      .join('')
      .normalize('NFC')
      .replace(/[\s\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

const longLine = fc.array(hostileLine, { minLength: 60, maxLength: 80 }).map((lines) => lines.join(' '));

const hostileName: fc.Arbitrary<CitedName> = fc.oneof(
  hostileLine.map((literal) => ({ literal })),
  fc.constantFrom<CitedName>(
    { family: 'Gogh', given: 'Ada', 'non-dropping-particle': 'van' },
    { family: "O'Neil", given: 'Zoë' },
    { family: 'Example', given: 'M. L.', suffix: 'Jr.' },
    { literal: '李明' },
  ),
);

/** Anything that can be cited: hostile in every text, fields missing here and there. */
export const hostileItem: fc.Arbitrary<CitationItem> = fc
  .record({
    kind: fc.constantFrom('position' as const, 'argument' as const, 'evidence' as const),
    title: fc.oneof({ weight: 30, arbitrary: hostileLine }, { weight: 1, arbitrary: longLine }),
    author: fc.option(fc.array(hostileName, { minLength: 1, maxLength: 3 })),
    issued: fc.option(fc.constantFrom([2022, 12, 7] as const, [1999, 1, 31] as const)),
    container: fc.option(hostileLine),
    words: hostileLine,
    accessed: fc.boolean(),
  })
  .map(({ kind, title, author, issued, container, words, accessed }) => {
    const {
      author: _a,
      issued: _i,
      'container-title': _c,
      quote: _q,
      ...bare
    } = kind === 'evidence' ? WORDS : HANDLE;
    return {
      ...bare,
      kind,
      title,
      abstract: words,
      ...(author && { author }),
      ...(issued && { issued: { 'date-parts': [issued] as const } }),
      ...(container !== null && { 'container-title': container }),
      ...(kind === 'evidence' && { quote: words }),
      ...(accessed && { accessed: { 'date-parts': [[2024, 2, 29]] as const } }),
    };
  });

/** The fields that a reader of any format should find again; absent if the item does not have them. */
export interface ReadBack {
  readonly title: string;
  readonly url: string;
  readonly names?: readonly string[];
  readonly day?: string;
  readonly container?: string;
  readonly quote?: string;
}

/** The expected result of reading an item back, for the given fields. */
export function toFind<K extends keyof ReadBack>(item: CitationItem, ...fields: K[]): Partial<ReadBack> {
  const all: ReadBack = {
    title: item.title,
    url: item.URL,
    ...(item.author && { names: item.author.map(nameText) }),
    ...(item.issued && { day: dayOf(item.issued) }),
    ...(item['container-title'] !== undefined && { container: item['container-title'] }),
    ...(item.quote !== undefined && { quote: item.quote }),
  };
  return Object.fromEntries(fields.flatMap((field) => (field in all ? [[field, all[field]]] : [])));
}
