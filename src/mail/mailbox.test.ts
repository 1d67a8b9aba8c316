import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMailbox } from './mailbox.ts';

describe('the first mailbox of an address list', () => {
  test.each([
    ['A. Author <A.Author@Example.ORG>', { name: 'A. Author', address: 'a.author@example.org' }],
    ['"Author, A." <a@example.org>, b@example.org', { name: 'Author, A.', address: 'a@example.org' }],
    ['a@example.org (A. Author)', { name: 'A. Author', address: 'a@example.org' }],
    ['a@example.org', { address: 'a@example.org' }],
    ['"a@example.org" <a@example.org>', { address: 'a@example.org' }],
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
        expect(address).not.toMatch(/[\s\p{Cc}<>]/u);
      }),
    );
  });

  test('is found in a moment in a header made to be slow', () => {
    const start = performance.now();
    for (const header of [
      '<'.repeat(1e6),
      '"'.repeat(1e6),
      `a${' at'.repeat(3e5)}`,
      '('.repeat(1e6),
      '=?'.repeat(5e5),
    ])
      parseMailbox(header);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
