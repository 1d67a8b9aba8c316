import { fieldValues, type Head } from '../head.ts';

/** `local@host` wherever it stands. */
const ADDRESSES = /[^\s<>,;:"'()@]{1,200}@(?:[\w-]{1,63}\.)+[\w-]{1,63}/g;

/** Prefixes and suffixes of the addresses of list software: owner-dev@, dev-bounces@, dev-request@. */
const BEFORE = /^(?:owner|request)-/;
const BEHIND =
  /-(?:bounces?|owners?|request|admin|noreply|return|errors|help|subscribe|unsubscribe|confirm|join|leave)(?:[-+].*)?$/;

/** Returns the addresses in a header's values, in lower case. */
export function addressesIn(values: readonly string[]): string[] {
  return values.flatMap((value) =>
    Array.from(value.slice(0, 4000).toLowerCase().matchAll(ADDRESSES), ([address]) => address),
  );
}

/** Returns the list's address for an address of its software; any other address unchanged. */
export function withoutServant(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).replace(BEFORE, '').replace(BEHIND, '');
  return local === '' ? address : `${local}${address.slice(at)}`;
}

/** Distinguishes addresses of the message's lists from those of people. */
export interface ListAddresses {
  /** True for the address of one of the lists or of its software. Takes it in lower case. */
  has(address: string): boolean;
}

/**
 * Returns the addresses of a message's own lists: from List-Post (RFC 2369), X-BeenThere (Mailman), X-Mailing-List (majordomo),
 * Mailing-List (ezmlm, Google Groups), X-Loop, Delivered-To "mailing list", and its List-Id (RFC 2919), which is the address with a dot in
 * place of the at sign.
 */
export function listAddresses(head: Head): ListAddresses {
  const values = (name: string) => fieldValues(head, name);
  const addresses = new Set([
    ...addressesIn(values('list-post')),
    ...addressesIn(values('x-beenthere')),
    ...addressesIn(values('x-mailing-list')),
    ...addressesIn(values('x-loop')),
    ...addressesIn(values('mailing-list')),
    ...addressesIn(values('delivered-to').filter((value) => /^mailing list /i.test(value))),
    ...addressesIn(
      ['list-unsubscribe', 'list-subscribe', 'list-help', 'list-owner', 'errors-to'].flatMap(values),
    ).map(withoutServant),
  ]);
  const ids = new Set(
    values('list-id').map((value) =>
      (/<([^<>]+)>/.exec(value)?.[1] ?? value).trim().toLowerCase().replace('@', '.'),
    ),
  );
  return {
    has(address) {
      const plain = withoutServant(address);
      return [address, plain].some((one) => addresses.has(one) || ids.has(one.replace('@', '.')));
    },
  };
}
