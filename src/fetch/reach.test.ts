import { describe, expect, test } from 'vitest';
import { Reach, rangeOf } from './reach.ts';

/** Asks the lookup of a connection for a name that this machine knows without a network. */
function lookedUp(reach: Reach, url: string): Promise<unknown> {
  const { hostname } = new URL(url);
  return new Promise((resolve, reject) =>
    reach.lookupFor(new URL(url))(hostname, { all: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    ),
  );
}

describe('what may be connected to', () => {
  test('is a name of this machine only where the user gave an address of this machine', async () => {
    const far = new Reach(new URL('http://192.0.2.1/'));
    far.checkAddress(new URL('http://192.0.2.1/'));
    await expect(lookedUp(far, 'http://localhost/')).rejects.toThrow('loopback');
    const near = new Reach(new URL('http://127.0.0.1/'));
    near.checkAddress(new URL('http://127.0.0.1/'));
    await expect(lookedUp(near, 'http://localhost/')).resolves.not.toEqual([]);
  });

  test('is, of the name that was given, what it led to first', async () => {
    const reach = new Reach(new URL('http://kb.example/'));
    await expect(lookedUp(reach, 'http://localhost/')).rejects.toThrow('loopback');
    const given = new Reach(new URL('http://localhost/'));
    await expect(lookedUp(given, 'http://localhost/')).resolves.not.toEqual([]);
    expect(() => given.checkAddress(new URL('http://10.0.0.1/'))).toThrow('private');
  });

  test('is a link-local address only where the user wrote its number', async () => {
    const given = new Reach(new URL('http://169.254.169.254/'));
    expect(() => given.checkAddress(new URL('http://169.254.169.254/kb/'))).not.toThrow();
    const named = new Reach(new URL('http://link.example/'));
    const lookup = named.lookupFor(new URL('http://link.example/'));
    const answer = new Promise((resolve, reject) =>
      lookup('169.254.169.254', { all: true }, (error, found) => (error ? reject(error) : resolve(found))),
    );
    await expect(answer).rejects.toThrow('its name leads to link.example');
  });

  test.each([
    ['::ffff:127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['fe80::1%eth0', 'linkLocal'],
    ['2001:4860:4860::8888', 'unicast'],
    ['9.9.9.9', 'unicast'],
  ])('%s is of the range %s', (address, range) => {
    expect(rangeOf(address)).toBe(range);
  });
});
