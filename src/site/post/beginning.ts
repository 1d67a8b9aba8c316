import { spellControls } from '../../controls/index.ts';
import type { Block, BodyLine } from '../../entries/index.ts';
import type { Label } from '../../segments/index.ts';
import { shortened } from '../names.ts';
import type { Source } from './quotation.ts';

const LENGTH = 90;

/** The author and the first words of a quotation: of its own depth if it has any, else of the first in it. */
export function beginningOf(
  block: Extract<Block, { type: 'quotation' }>,
  depth: number,
  sources: ReadonlyMap<number, Source>,
  labels: readonly Label[],
): { author: string; words: string } {
  const lines = linesIn(block);
  const known = lines.flatMap(({ line }) => sources.get(line) ?? []);
  const source = known.find((one) => one.depth === depth) ?? known[0];
  const own = lines.filter(
    ({ line }) =>
      source !== undefined &&
      line >= source.lines[0] &&
      line < source.lines[1] &&
      labels[line] !== 'quotation_marker',
  );
  let words = '';
  for (const { content } of own) {
    words += `${words && ' '}${content.trim()}`;
    if (words.length > LENGTH) break;
  }
  return { author: source?.author ?? '', words: shortened(spellControls(words), LENGTH) };
}

/** Every line of a block, at any depth. */
export function linesIn(block: Block): readonly BodyLine[] {
  return block.type === 'quotation' ? block.children.flatMap(linesIn) : block.lines;
}
