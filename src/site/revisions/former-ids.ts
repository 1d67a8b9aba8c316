import type { ArgumentNode, KnowledgeBase } from '../../knowledge/index.ts';

/** Ids that an argument had before in an entry, the one that it stands in or another: links may lead to them still. */
export function formerIdsIn(kb: KnowledgeBase, { key, aliases }: ArgumentNode, entry: string): string[] {
  return aliases.flatMap((alias) => {
    const [home = '', id = ''] = alias.split('#');
    const present = kb.aliases.get(home) ?? home;
    return present === entry && key !== `${entry}#${id}` ? [id] : [];
  });
}
