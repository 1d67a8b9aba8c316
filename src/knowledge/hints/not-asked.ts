import { lineIn } from '../../entries/index.ts';
import { comparedDesigns } from '../compared-designs.ts';
import type { KnowledgeBase } from '../model.ts';
import type { Hint } from './index.ts';

/** Hints for invariants that some of several designs do not have, where nothing says why. */
export function notAsked(kb: KnowledgeBase): Hint[] {
  return [...kb.debates.keys()].flatMap((debate) => {
    const designs = comparedDesigns(kb, debate);
    const all = designs.flatMap(({ entry }) =>
      entry.data.invariants.map((invariant, index) => ({
        entry,
        invariant,
        line: lineIn(entry, ['invariants', index]),
      })),
    );
    return [...Map.groupBy(all, ({ invariant }) => invariant.id)].flatMap(([id, same]): Hint[] => {
      const [first] = same;
      const without = designs.filter(({ entry }) => !same.some((one) => one.entry === entry));
      const isSaid = same.some(({ invariant }) => invariant.elsewhere !== undefined);
      if (first === undefined || without.length === 0 || isSaid) return [];
      const message = `"${id}" is not asked of ${without.map((design) => design.id).join(', ')}: say why it need not be (elsewhere), or ask it there`;
      return [{ code: 'not-asked', file: first.entry.file, line: first.line, message }];
    });
  });
}
