import { expect, test } from 'vitest';
import { unreadDocument, whyUnread } from './unread.ts';

test.each([
  ['a Word document by its name', 'notes.docx', 'words'],
  ['a PDF by its name', 'Notes.PDF', ''],
  ['a ZIP by what it begins with', 'notes', 'PK\u0003\u0004words'],
  ['a PDF by what it begins with', 'notes.md', '%PDF-1.7\n'],
  ['RTF by what it begins with', 'notes.txt', '{\\rtf1 words}'],
])('%s cannot be read', (_what, file, text) => {
  expect(whyUnread(file, Buffer.from(text))).toContain('of a kind that cannot be read');
});

test('UTF-16 and binary files are told apart from text', () => {
  expect(whyUnread('a.md', Buffer.from('\ufeffwords', 'utf16le'))).toContain('UTF-16');
  expect(whyUnread('a.md', Buffer.from([0x61, 0, 0x62]))).toContain('binary');
});

test('text is read, whatever its encoding and ending, with a byte order mark too', () => {
  for (const bytes of [
    Buffer.from('wörds\f\n'),
    Buffer.from('w\xf6rds', 'latin1'),
    Buffer.from('\ufeffwords'),
    Buffer.of(),
  ])
    expect(whyUnread('a.md', bytes)).toBeUndefined();
  expect(whyUnread('a.unknown', Buffer.from('words'))).toBeUndefined();
});

test('what was not read is an error by name', () => {
  expect(unreadDocument('a.docx', 'is not there').findings).toMatchObject([
    { code: 'not-read', severity: 'error', file: 'a.docx', line: 1, message: 'a.docx is not there' },
  ]);
});
