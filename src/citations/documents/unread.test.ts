import { expect, test } from 'vitest';
import { decoded, encoded, encodingOf, unreadDocument, whyUnread } from './unread.ts';

test.each([
  ['a Word document by its name', 'notes.docx', 'words'],
  ['a PDF by its name', 'Notes.PDF', ''],
  ['a ZIP by what it begins with', 'notes', 'PK\u0003\u0004words'],
  ['a PDF by what it begins with', 'notes.md', '%PDF-1.7\n'],
  ['RTF by what it begins with', 'notes.txt', '{\\rtf1 words}'],
])('%s cannot be read', (_what, file, text) => {
  expect(whyUnread(file, Buffer.from(text))).toContain('of a kind that cannot be read');
});

test('UTF-16 is read and written back as it was, with a byte order mark and without', () => {
  const text = 'Words of a document, see https://example.org/positions/one-ring/ 😀\r\n';
  for (const written of [text, `\ufeff${text}`]) {
    const little = Buffer.from(written, 'utf16le');
    const big = Buffer.from(written, 'utf16le').swap16();
    for (const [bytes, encoding] of [
      [little, 'utf16le'],
      [big, 'utf16be'],
    ] as const) {
      expect(whyUnread('a.md', bytes)).toBeUndefined();
      expect(encodingOf(bytes)).toBe(encoding);
      expect(decoded(bytes, encoding)).toBe(written);
      expect(encoded(written, encoding)).toEqual(bytes);
    }
  }
});

test('binary files and half of UTF-16 are no text', () => {
  expect(whyUnread('a.md', Buffer.from([0x61, 0, 0x62]))).toContain('binary');
  expect(whyUnread('a.md', Buffer.from('\ufeffwords', 'utf16le').subarray(0, 7))).toContain('UTF-16');
  expect(whyUnread('a.md', Buffer.from([0x7f, 0x45, 0, 0, 1, 2, 0, 9]))).toContain('binary');
});

test('text of a known kind is read, whatever its encoding, and a file without an ending as text', () => {
  for (const bytes of [
    Buffer.from('wörds\f\n'),
    Buffer.from('w\xf6rds', 'latin1'),
    Buffer.from('\ufeffwords'),
    Buffer.of(),
  ])
    expect(whyUnread('a.md', bytes)).toBeUndefined();
  for (const file of ['README', 'COMMIT_EDITMSG', 'docs.d/notes', 'a.c', 'a.org', 'A.MD', 'v1.2'])
    expect(whyUnread(file, Buffer.from('words'))).toBeUndefined();
});

test('a kind that is not known is told by its ending, unless the settings say what it is', () => {
  expect(whyUnread('a.unknown', Buffer.from('words'))).toContain('not known (.unknown)');
  expect(whyUnread('a.unknown', Buffer.from('words'), 'a.unknown.md')).toBeUndefined();
});

test('what was not read is an error by name', () => {
  expect(unreadDocument('a.docx', 'is not there').findings).toMatchObject([
    { code: 'not-read', severity: 'error', file: 'a.docx', line: 1, message: 'a.docx is not there' },
  ]);
});
