import { type Entry, mintPersonId, nameKey } from '../../entries/index.ts';
import type { Names } from '../names.ts';
import type { SplitOptions } from './split.ts';

/** Who gets the posts: the person in `to`, the only person with that name, or a new one. */
export function otherOf(
  { entries, of, name, addresses, to }: SplitOptions,
  names: Names,
): { id: string; entry?: Entry<'people'> } | { reason: string } {
  if (to !== undefined) {
    const entry = names.entries.get(to);
    if (entry?.collection === 'people' && to !== of) return { id: to, entry: entry as Entry<'people'> };
    return entry || names.aliases.has(to)
      ? { reason: `"${to}" is an id already, of no other person` }
      : { id: to };
  }
  const people = entries.filter(
    (entry) => entry.collection === 'people' && entry.id !== of,
  ) as Entry<'people'>[];
  const has = (person: Entry<'people'>) =>
    addresses.some((address) =>
      person.data.addresses.some((one) => one.toLowerCase() === address.toLowerCase()),
    );
  const sameName = people.filter(({ data }) => nameKey(data.name) === nameKey(name));
  const namesake = sameName.find(has) ?? (sameName.length === 1 ? sameName[0] : undefined);
  if (namesake) return { id: namesake.id, entry: namesake };
  if (sameName.length > 1)
    return {
      reason: `several people are called "${name}": say which by --to (${sameName.map(({ id }) => id).join(', ')})`,
    };
  const [address] = addresses;
  return {
    id: mintPersonId(
      { name, ...(address !== undefined && { address }) },
      name,
      (id) => names.entries.has(id) || names.aliases.has(id),
    ),
  };
}

/** Why a name and addresses cannot be split off a person; undefined if they can. */
export function splitRefusal(
  { id, data }: Entry<'people'>,
  name: string,
  addresses: readonly string[],
): string | undefined {
  if (nameKey(name) === nameKey(data.name) && addresses.length === 0)
    return `"${name}" is the name of ${id} itself: say which addresses are the other's (--address)`;
  const known = [data.name, ...data.names, ...(data.split?.names ?? [])];
  const theirs = new Set(
    Object.values({ ...data, ...data.split })
      .flatMap((value) => (Array.isArray(value) ? value : []))
      .map((value) => String(value).toLowerCase()),
  );
  const unknown = addresses.filter((address) => !theirs.has(address.toLowerCase()));
  if (unknown.length > 0) return `${id} has no address ${unknown.join(', ')}`;
  if (addresses.length > 0 || known.some((one) => nameKey(one) === nameKey(name))) return undefined;
  return `${id} has no name "${name}"; it has ${known.map((one) => `"${one}"`).join(', ')}`;
}
