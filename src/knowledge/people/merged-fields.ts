import type { Entry } from '../../entries/index.ts';
import type { FieldConflict } from './change.ts';

type Fields = Record<string, unknown>;

/**
 * The fields of the entry that results from merging two entries of one person. Lists are joined. For any other field that both have, the
 * first entry's value is kept, and the second's is a conflict. The first entry's id goes first into `aliases`, because revisions name
 * authors by their first id.
 */
export function mergedFields(
  { id, data }: Entry<'people'>,
  { id: otherId, data: other }: Entry<'people'>,
): { fields: Fields; conflicts: FieldConflict[] } {
  const names = union(data.names, [other.name, ...other.names]).filter((name) => name !== data.name);
  const addresses = unionOfAddresses(data.addresses, other.addresses);
  const fields: Fields = {
    names: some(names),
    addresses: some(addresses),
    split: splitOf([data, other], [data.name, ...names], addresses),
    aliases: union(data.aliases.length > 0 ? data.aliases : [id], [...other.aliases, otherId]),
  };
  const conflicts: FieldConflict[] = [];
  const [own, theirs]: Fields[] = [data, other];
  for (const [field, value] of Object.entries(theirs as Fields)) {
    if (field === 'name' || field in fields || value === undefined) continue;
    const before = (own as Fields)[field];
    if (Array.isArray(value)) fields[field] = some(union(Array.isArray(before) ? before : [], value));
    else if (before === undefined) fields[field] = value;
    else if (JSON.stringify(before) !== JSON.stringify(value))
      conflicts.push({ field, kept: shown(before), other: shown(value) });
  }
  if (Array.isArray(fields.sameName)) {
    const own = new Set(addresses.map((address) => address.toLowerCase()));
    fields.sameName = some(
      unionOfAddresses([], fields.sameName).filter((address) => !own.has(address.toLowerCase())),
    );
  }
  return { fields, conflicts };
}

/** Names and addresses that belong to neither of them. */
function splitOf(
  people: readonly Entry<'people'>['data'][],
  names: readonly string[],
  addresses: readonly string[],
): Fields | undefined {
  const isOwn = new Set([...names, ...addresses].map((one) => one.toLowerCase()));
  const others = (list: (person: Entry<'people'>['data']) => readonly string[] | undefined) =>
    union(
      [],
      people.flatMap((person) => list(person) ?? []),
    ).filter((one) => !isOwn.has(one.toLowerCase()));
  const split = {
    names: some(others(({ split }) => split?.names)),
    addresses: some(others(({ split }) => split?.addresses)),
  };
  return split.names || split.addresses ? JSON.parse(JSON.stringify(split)) : undefined;
}

export function union<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Set([...one, ...other])];
}

export function unionOfAddresses(one: readonly string[], other: readonly string[]): string[] {
  const has = new Set(one.map((address) => address.toLowerCase()));
  return [
    ...one,
    ...other.filter((address) => !has.has(address.toLowerCase()) && has.add(address.toLowerCase())),
  ];
}

export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
