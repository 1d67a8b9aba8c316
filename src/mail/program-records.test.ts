import { describe, expect, test } from 'vitest';
import { recordOfProgram } from './program-records.ts';

const message = (...head: string[]) => Buffer.from(`${head.join('\n')}\n\ntext\n`);

describe('what a mail program keeps in a mailbox for itself is no post', () => {
  test.each([
    [
      "Pine's folder",
      [
        'From: Mail System Internal Data <MAILER-DAEMON@host.example.org>',
        "Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA",
        'X-IMAP: 1670400000 0000000003',
      ],
    ],
    [
      "an IMAP server's",
      ['From: MAILER-DAEMON@example.org', 'Subject: FOLDER INTERNAL DATA', 'X-IMAPbase: 1 2'],
    ],
    [
      'deleted in Mozilla',
      ['X-Mozilla-Status: 0009', 'X-Mozilla-Status2: 00000000', 'From: A <a@example.org>'],
    ],
    ['deleted in Evolution', ['X-Evolution: 00000a1b-0013', 'From: A <a@example.org>']],
    [
      'deleted on the server of Mozilla',
      ['X-Mozilla-Status: 0001', 'X-Mozilla-Status2: 00200000', 'From: A <a@example.org>'],
    ],
    ['deleted by RFC 2076', ['From: A <a@example.org>', 'Status: RD']],
    ['deleted in mutt and Pine', ['X-Status: AD', 'From: A <a@example.org>']],
  ])('%s', (_, head) => expect(recordOfProgram(message(...head))).toMatch(/no post/));
});

describe('other mail is', () => {
  test.each([
    ['read in Mozilla', ['X-Mozilla-Status: 0001', 'From: A <a@example.org>']],
    ['read and old', ['Status: RO', 'X-Mozilla-Status2: 10000000', 'From: A <a@example.org>']],
    ['answered and flagged', ['X-Status: AF', 'X-Evolution: 00000a1b-0010', 'From: A <a@example.org>']],
    ['about such records', ['From: A <a@example.org>', 'Subject: what is FOLDER INTERNAL DATA?']],
    ['any other', ['From: A <a@example.org>', 'Subject: x']],
  ])('%s', (_, head) => expect(recordOfProgram(message(...head))).toBeUndefined());
});
