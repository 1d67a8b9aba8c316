import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { fromDefects, parseMailbox } from './mailbox.ts';

describe('the first mailbox of an address list', () => {
  test.each([
    ['A. Author <A.Author@Example.ORG>', { name: 'A. Author', address: 'a.author@example.org' }],
    ['"Author, A." <a@example.org>, b@example.org', { name: 'Author, A.', address: 'a@example.org' }],
    ['a@example.org (A. Author)', { name: 'A. Author', address: 'a@example.org' }],
    ['a@example.org', { address: 'a@example.org' }],
    ['"a@example.org" <a@example.org>', { address: 'a@example.org' }],
    ['a . author @ example . org', { address: 'a.author@example.org' }],
    [
      'Authors: a . author @ example.org (A. Author), b@example.org;',
      { name: 'A. Author', address: 'a.author@example.org' },
    ],
    ['"A . B @ C" <a . author@example . org>', { name: 'A . B @ C', address: 'a.author@example.org' }],
    ['Ann @ home', { name: 'Ann @ home' }],
    ['=?utf-8?q?Andr=C3=A9_Author?= <a@example.org>', { name: 'André Author', address: 'a@example.org' }],
    ['=?utf-8?q?Andr=C3=A9_Author_<a@example.org>?=', { name: 'André Author', address: 'a@example.org' }],
    ['=?utf-8?q?Author=2C_A=2E?= <a@example.org>', { name: 'Author, A.', address: 'a@example.org' }],
    ['Authors: a@example.org, b@example.org;', { address: 'a@example.org' }],
    ['undisclosed-recipients:;', { name: 'undisclosed-recipients' }],
    ['A. Author', { name: 'A. Author' }],
    ['<>', {}],
    ['author at example.org (A. Author)', { name: 'A. Author', address: 'author@example.org' }],
    ['author at example.org', { address: 'author@example.org' }],
    ['A. Author <author at example.org>', { name: 'A. Author', address: 'author@example.org' }],
    ['Author at work', { name: 'Author at work' }],
    ['=?utf-8?q?A=0D=0ABcc=3A_x?= <a@example.org>', { name: 'A Bcc: x', address: 'a@example.org' }],
    ['ken@example.org (Ken Kip (IBM))', { name: 'Ken Kip (IBM)', address: 'ken@example.org' }],
    ['hal@example.org (Hal (Bob) Hay)', { name: 'Hal (Bob) Hay', address: 'hal@example.org' }],
    [String.raw`ian@example.org (Ian \(IBM\) Ives)`, { name: 'Ian (IBM) Ives', address: 'ian@example.org' }],
    [
      String.raw`ian at example.org (Ian \(IBM\) Ives)`,
      { name: 'Ian (IBM) Ives', address: 'ian@example.org' },
    ],
    ['Joy Jay (Acme (UK)) <joy@example.org> (work)', { name: 'Joy Jay', address: 'joy@example.org' }],
    ['Pat <pat(at work)@example.org>', { name: 'Pat', address: 'pat@example.org' }],
    [
      'Authors (all, of us): ken@example.org (Kip (IBM), Ken);',
      { name: 'Kip (IBM), Ken', address: 'ken@example.org' },
    ],
    ['=?utf-8?q?Ann?= (X (Y)) <a@example.org>', { name: 'Ann', address: 'a@example.org' }],
    ['a@example.org (=?utf-8?q?Ann_=28X?= (Y))', { name: 'Ann (X (Y)', address: 'a@example.org' }],
    ['"Quy (Q" <q@example.org>', { name: 'Quy (Q', address: 'q@example.org' }],
    ['una@example.org (Una (IBM)', { name: 'Una (IBM)', address: 'una@example.org' }],
    ['Una (IBM <una@example.org>', { name: 'Una IBM', address: 'una@example.org' }],
    ['Una <una@example.org>)', { name: 'Una', address: 'una@example.org' }],
    [
      'Max May <@relay.example.org,@b.example:max@example.org>',
      { name: 'Max May', address: 'max@example.org' },
    ],
    ['Nia Nox <nia . nox @ example . org>', { name: 'Nia Nox', address: 'nia.nox@example.org' }],
  ])('of %s', (header, mailbox) => expect(parseMailbox(header)).toEqual(mailbox));

  test('is read from raw bytes of either charset', () => {
    expect(parseMailbox(Buffer.from('André <a@example.org>').toString('latin1')).name).toBe('André');
    expect(parseMailbox('Andr\xe9 <a@example.org>').name).toBe('André');
  });

  test('has no line break, control or white space where none belongs, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { name = '', address = '' } = parseMailbox(Buffer.from(bytes).toString('latin1'));
        expect(name).not.toMatch(/\p{Cc}/u);
        expect(address).not.toMatch(/[\s\p{Cc}<>()]/u);
      }),
    );
  });

  test('is found in a moment in a header made to be slow', () => {
    const start = cpuMilliseconds();
    for (const header of [
      '<'.repeat(1e6),
      '"'.repeat(1e6),
      `a${' at'.repeat(3e5)}`,
      '('.repeat(1e6),
      '=?'.repeat(5e5),
      `a@example.org ${'('.repeat(5e5)}Ann${')'.repeat(5e5)}`,
      `<${' '.repeat(1e6)}`,
    ])
      parseMailbox(header);
    expect(cpuMilliseconds() - start).toBeLessThan(2000);
  });
});

test.each([
  [
    'Fay Fox <fay@example.org>, Gus Gay <gus@example.org>',
    'From names more than one author; the first counts.',
  ],
  ['Fox, Fay <fay@example.org>', undefined],
  ['Fay Fox <fay@example.org>, Fay <fay@example.org>', undefined],
  ['Max May <max@>', 'From has no address that can be used.'],
  ['Max May <@relay.example.org:max@example.org>', undefined],
  ['Max May', undefined],
  ['max at example.org (Max May)', undefined],
])('what is told of From: %s', (header, defect) => {
  expect(fromDefects(header)).toEqual(defect === undefined ? [] : [defect]);
});
