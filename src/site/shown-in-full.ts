import type { DebateNode, KnowledgeBase } from '../knowledge/index.ts';

/** By key of an argument, the position at which a debate's page gives its gist in full: the first that it is about. */
export type ShownInFull = ReadonlyMap<string, string>;

const known = new WeakMap<DebateNode, ShownInFull>();

/** For each argument, the position at which a debate's page shows the gist in full: only once on the page. (Computed once for each debate.) */
export function shownInFull(kb: KnowledgeBase, debate: DebateNode): ShownInFull {
  const before = known.get(debate);
  if (before !== undefined) return before;
  const shown = new Map<string, string>();
  for (const id of debate.positions) {
    const position = kb.positions.get(id);
    if (position === undefined) continue;
    for (const key of [...position.supports, ...position.objections, ...position.remarks])
      if (!shown.has(key)) shown.set(key, id);
  }
  known.set(debate, shown);
  return shown;
}
