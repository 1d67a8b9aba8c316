import type { ArgumentNode } from '../../knowledge/index.ts';

/** Ids that an argument had before in the entry that it stands in: links may lead to them still. */
export function formerIds({ key, id: present, aliases }: ArgumentNode): string[] {
  const [home] = key.split('#');
  return aliases.flatMap((alias) => {
    const [entry, id = ''] = alias.split('#');
    return entry === home && id !== present ? [id] : [];
  });
}
