import type { DesignNode, KnowledgeBase } from './model.ts';

/** The designs of a debate that are compared with each other, in the order of the positions that they realise: those that show a part of another are not. */
export function comparedDesigns({ debates, designs }: KnowledgeBase, debate: string): DesignNode[] {
  const order = (debates.get(debate)?.entry.data.issues ?? []).flatMap(({ positions }) => positions);
  const place = ({ entry }: DesignNode) => {
    const places = entry.data.realises.map((id) => order.indexOf(id)).filter((at) => at >= 0);
    return places.sort((a, b) => a - b)[0] ?? order.length;
  };
  return [...designs.values()]
    .filter((design) => design.debate === debate && design.entry.data.partOf === undefined)
    .sort((a, b) => place(a) - place(b));
}
