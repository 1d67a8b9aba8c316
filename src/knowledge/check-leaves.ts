import { lineIn, type Problem } from '../entries/index.ts';
import type { Checked } from './check.ts';

/** Problems for positions that a post leaves although its author did not hold them, or holds them in the same post. */
export function checkLeaves({ posts, positions, holdings, names }: Checked): Problem[] {
  const ended = new Set(holdings.flatMap(({ position, end }) => (end ? [`${position} ${end.by}`] : [])));
  return [...posts.values()].flatMap(({ id, entry }) => {
    const held = new Set(entry.data.positions);
    return entry.data.leaves.flatMap(({ position, by }, index): Problem[] => {
      if (!positions.has(position)) return [];
      const line = lineIn(entry, ['leaves', index, 'position']);
      const problem = (message: string): Problem[] => [
        { code: 'not-held', file: entry.file, line, message: `leaves: ${message}` },
      ];
      if (held.has(position))
        return problem(
          `the post holds "${position}" and leaves it: take it out of positions or out of leaves`,
        );
      if (ended.has(`${position} ${id}#${by}`) || names.broken.mention(position)) return [];
      return problem(
        `nothing on record says that ${entry.data.from} held "${position}" before: name it in positions of an earlier post of theirs, or take it out of leaves`,
      );
    });
  });
}
