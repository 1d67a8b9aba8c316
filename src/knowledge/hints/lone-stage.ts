import { lineIn } from '../../entries/index.ts';
import { comparedDesigns } from '../compared-designs.ts';
import type { KnowledgeBase } from '../model.ts';
import type { Hint } from './index.ts';

/** Hints for stages that only one of several designs has: the same done under another word does not come to stand beside it. */
export function loneStage(kb: KnowledgeBase): Hint[] {
  return [...kb.debates.keys()].flatMap((debate) => {
    const designs = comparedDesigns(kb, debate);
    if (designs.length < 2) return [];
    const staged = designs.flatMap(({ entry }) =>
      entry.data.actions.flatMap(({ stage }, index) =>
        stage === undefined ? [] : [{ entry, stage, line: lineIn(entry, ['actions', index, 'stage']) }],
      ),
    );
    return [...Map.groupBy(staged, ({ stage }) => stage)].flatMap(([stage, same]): Hint[] => {
      const [first] = same;
      if (first === undefined || same.some(({ entry }) => entry !== first.entry)) return [];
      const message = `no other design of the debate has the stage "${stage}": is the same done under another word there? Otherwise leave it out`;
      return [{ code: 'lone-stage', file: first.entry.file, line: first.line, message }];
    });
  });
}
