/** Headers that name the lists a post came over. */
export interface ListHeaders {
  readonly listId: readonly string[];
  readonly listPost: readonly string[];
}

/**
 * Returns the short names of the lists: from each List-Id (RFC 2919), such as `linux-nvme` of
 * `<linux-nvme.lists.infradead.org>`; without one, from each List-Post (RFC 2369).
 */
export function listNames({ listId, listPost }: ListHeaders): readonly string[] {
  const posts = listPost.map(localPart).filter((name) => name !== undefined);
  const names = listId.map((value) => nameOfId(value, posts)).filter((name) => name !== undefined);
  const chosen = names.length > 0 ? names : posts;
  return [...new Set(chosen.map(listSlug).filter((name) => name !== ''))];
}

/** Returns a list's name in small letters, digits, dots, hyphens and underscores, and never a path. */
export function listSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[._-]+/, '')
    .slice(0, 64)
    .replace(/[._-]+$/, '');
}

/** The first label of the id; or more of them, where the address that takes posts shows the name to have a dot. */
function nameOfId(value: string, posts: readonly string[]): string | undefined {
  const id = (/<([^<>]+)>/.exec(value)?.[1] ?? value).trim().toLowerCase();
  if (id === '' || /\s/.test(id)) return undefined;
  return posts.find((post) => id.startsWith(`${post}.`)) ?? id.split(/[.@]/)[0];
}

function localPart(listPost: string): string | undefined {
  const address = /mailto:([^@<>?\s]{1,200})@/i.exec(listPost)?.[1];
  return address?.toLowerCase();
}
