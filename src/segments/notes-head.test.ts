import { expect, test } from 'vitest';
import { notesHeadAt } from './notes-head.ts';

const at = (...texts: string[]) => notesHeadAt(texts, 0, () => true);
const head = { from: 'Ann Arp', date: '12/05/2022 10:00 AM', to: 'dev@example.org', subject: 'The cache' };

test('a name, a date and fields, with their values beside or below them', () => {
  expect(
    at('Ann Arp', '12/05/2022 10:00 AM', '', 'To', 'dev@example.org', 'cc', '', 'Subject', 'The cache'),
  ).toEqual({
    ...head,
    end: 9,
    fieldsAt: 3,
  });
  expect(
    at('Ann Arp  12/05/2022 10:00 AM', '  To: dev@example.org', '  Subject: The cache', '', 'Words'),
  ).toEqual({
    ...head,
    end: 3,
    fieldsAt: 1,
  });
});

test.each([
  ['without a date', 'Ann Arp', '', 'To', 'dev@example.org', '', 'Subject', 'The cache'],
  ['without a name', 'it is', '12/05/2022 10:00 AM', 'To', 'dev@example.org', 'Subject', 'The cache'],
  ['of prose', 'Ann Arp', '12/05/2022 10:00 AM', 'is when I left.', 'To', 'dev@example.org', 'Subject', 'A'],
  ['without a subject', 'Ann Arp', '12/05/2022 10:00 AM', 'To: dev@example.org', 'Subject:', '', 'Words'],
  ['with From', 'Ann Arp', '12/05/2022 10:00 AM', 'From: Ben', 'To: dev@example.org', 'Subject: A'],
])('nothing %s', (_, ...texts) => {
  expect(at(...texts)).toBeUndefined();
});
