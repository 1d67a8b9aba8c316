import { expect, test } from 'vitest';
import { quotedSender } from './quoted-sender.ts';

test.each([
  [
    'Behalf Of Ann Arp via Dev-users',
    'dev-users-bounces@lists.example.org',
    { name: 'Ann Arp via Dev-users' },
  ],
  ['en nombre de Ann Arp', 'dev-users-bounces@lists.example.org', { name: 'Ann Arp' }],
  ['via Dev-users', 'dev-users@lists.example.org', {}],
  ['Ann Arp', 'ann@arp.example', { name: 'Ann Arp', address: 'ann@arp.example' }],
  ['Ann Arp', undefined, { name: 'Ann Arp' }],
])('whom "%s <%s>" of an attribution names', (name, address, person) => {
  expect(quotedSender({ name, ...(address === undefined ? {} : { address }) })).toEqual(person);
});
