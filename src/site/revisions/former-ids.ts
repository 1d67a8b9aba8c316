import type { ArgumentNode, KnowledgeBase } from '../../knowledge/index.ts';

/** Former ids of an argument in an entry (its own or another), to which links may still lead. */
export function formerIdsIn(kb: KnowledgeBase, { key, aliases }: ArgumentNode, entry: string): string[] {
  return aliases.flatMap((alias) => {
    const [home = '', id = ''] = alias.split('#');
    const present = kb.aliases.get(home) ?? home;
    return present === entry && key !== `${entry}#${id}` ? [id] : [];
  });
}
