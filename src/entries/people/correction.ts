import type { Mailbox } from '../../mail/index.ts';
import { senderOfMailbox } from '../../mail/sender/index.ts';
import type { Correction, KnownPerson } from './known-person.ts';
import { canShareAddress, hasLetters, isFullName, nameKey, sameFullName } from './names.ts';
import type { SharedAddresses } from './shared-addresses.ts';

/**
 * A person's entry without the names of other people that came from a shared address, and without that address. Undefined if there is
 * nothing to remove.
 */
export function correctionOf(person: KnownPerson, sharedAddresses: SharedAddresses): Correction | undefined {
  const { id, names, addresses, sameName = [], aliases = [], isCurated = false } = person;
  const shared = addresses.filter((address) => sharedAddresses.has(address));
  if (addresses.length === 0 && !isCurated) {
    const bare = senderOfMailbox({ name: person.name }, () => false).author.name ?? person.name;
    return bare === person.name ? undefined : { id, name: bare, names, addresses, sameName };
  }
  const [first] = shared;
  if (first === undefined) return undefined;
  const bareName = (one: string) =>
    senderOfMailbox({ name: one, address: first, shared: true }, () => true).author.name ?? one;
  const name = bareName(person.name);
  // A single word without a list's addition may be a name that somebody gave the person.
  const unlike = names.filter((one) => {
    const bare = bareName(one);
    if (sameFullName(bare, name)) return false;
    return isFullName(bare) || (bare !== one && !nameKey(name).split(' ').includes(nameKey(one)));
  });
  const isSeveral =
    name !== person.name ||
    !isCurated ||
    (aliases.length === 0 && unlike.filter((one) => !canShareAddress(bareName(one), name, first)).length > 1);
  if (!isSeveral || (unlike.length === 0 && name === person.name)) return undefined;
  const own = names.filter((one) => !unlike.includes(one)).map(bareName);
  return {
    id,
    name,
    names: [...new Set(own)].filter((one) => one !== name),
    addresses: addresses.filter((address) => !shared.includes(address) || !isFullName(name)),
    sameName,
  };
}

/**
 * An unedited entry with another name under which its person posts. If the entry's name is only the local part of an address, a full name
 * replaces it; so does the name in a From header if the entry's came only from attribution lines, and then the old name is kept if it may
 * be the same person's. Undefined if the entry has the name.
 */
export function withPostedName(
  before: Correction,
  { name = '', address = '' }: Mailbox,
  isOnlyQuoted: boolean,
): Correction | undefined {
  const isNew = ![before.name, ...before.names].some((one) => one.toLowerCase() === name.toLowerCase());
  if (!isNew || !hasLetters(name)) return undefined;
  if (isOnlyQuoted && before.addresses.includes(address.toLowerCase())) {
    const names = [before.name, ...before.names].filter((one) => canShareAddress(one, name, address));
    return { ...before, name, names };
  }
  const isAddress = before.addresses.some((address) => address.split('@')[0] === before.name.toLowerCase());
  return isAddress && isFullName(name) ? { ...before, name } : { ...before, names: [...before.names, name] };
}
