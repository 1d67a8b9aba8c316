import { lineIn } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { citedArgument } from './key.ts';

/** Where the words of a citable thing are defined: file relative to the content folder, and line. */
export function placeOf(kb: KnowledgeBase, cited: string): { file: string; line: number } {
  const key = citedArgument(cited);
  const [home = '', id] = key.split('#');
  const position = kb.positions.get(home)?.entry;
  if (position) return { file: position.file, line: lineIn(position, ['statement']) };
  const design = kb.designs.get(home)?.entry;
  if (design) {
    for (const field of ['scenarios', 'invariants'] as const) {
      const index = design.data[field].findIndex((one) => one.id === id);
      if (index >= 0) return { file: design.file, line: lineIn(design, [field, index]) };
    }
    return { file: design.file, line: lineIn(design, ['title']) };
  }
  const entry = (kb.posts.get(home) ?? kb.debates.get(home))?.entry;
  const index = entry?.data.arguments.findIndex((one) => one.id === id) ?? -1;
  const field = key === cited ? 'gist' : 'exact';
  return { file: entry?.file ?? '', line: entry ? lineIn(entry, ['arguments', index, field]) : 1 };
}
