import type { Entry } from '../../entries/index.ts';

/** A person in the list. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  /** Addresses that only the name links to the person. */
  readonly sameName: readonly string[];
  readonly posts: number;
}

/** People whose id, name or address contains a text (ignoring case), those with most posts first; also as lines of text. */
export function listPeople(
  entries: readonly Entry[],
  text = '',
): { people: ListedPerson[]; lines: string[] } {
  const posts = new Map<string, number>();
  for (const { collection, data } of entries)
    if (collection === 'posts' && 'from' in data) posts.set(data.from, (posts.get(data.from) ?? 0) + 1);
  const sought = text.toLowerCase();
  const people = (entries.filter(({ collection }) => collection === 'people') as Entry<'people'>[])
    .map(({ id, data: { name, names, addresses, sameName } }) => ({
      id,
      name,
      names,
      addresses,
      sameName,
      posts: posts.get(id) ?? 0,
    }))
    .filter(({ id, name, names, addresses, sameName }) =>
      [id, name, ...names, ...addresses, ...sameName].some((one) => one.toLowerCase().includes(sought)),
    )
    .sort((a, b) => b.posts - a.posts || (a.id < b.id ? -1 : 1));
  const lines = people.map(({ id, name, names, addresses, sameName, posts: count }) => {
    const known = [name, ...names].join(', ');
    const at = addresses.length > 0 ? ` <${addresses.join(', ')}>` : '';
    const byName = sameName.length > 0 ? `, by name alone <${sameName.join(', ')}>` : '';
    return `${id}: ${known}${at}${byName}, ${count} ${count === 1 ? 'post' : 'posts'}`;
  });
  return { people, lines };
}
