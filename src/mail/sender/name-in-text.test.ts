import { expect, test } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { nameInText } from './index.ts';

test.each([
  ['--- Comment #1 from Ann Ames <ann@ann.example> ---', 'Ann Ames'],
  ['Ann Ames <Ann@ann.example> changed:\n\n           What    |Removed', 'Ann Ames'],
  ['https://bugs.example/7\n\n           Reporter: Zoë Zäh <ann@ann.example>', 'Zoë Zäh'],
  ['Written by "Ann Ames" <ann@ann.example>', 'Ann Ames'],
  ['See http://bugs.example/?a=7 <ann@ann.example>', undefined],
  ['Ben Burr <ben@ben.example> says so.', undefined],
])('the name in %j', (text, name) => {
  expect(nameInText(text, 'ann@ann.example')).toBe(name);
});

test('a tracker that gives the author by address alone names them above the comment', () => {
  const head =
    'From: bugzilla-daemon@bugs.example\nX-Bugzilla-Who: ann@ann.example\nMessage-ID: <a@b.example>\n\n';
  const mail = Buffer.from(`${head}--- Comment #1 from Ann Ames <ann@ann.example> ---\nIt crashes.\n`);
  expect(parseMessage(mail, { file: 'a.eml' })).toMatchObject({
    from: { name: 'Ann Ames', address: 'ann@ann.example' },
    sentBy: 'bugs.example',
  });
});
