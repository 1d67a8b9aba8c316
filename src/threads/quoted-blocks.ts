import type { Line } from '../segments/index.ts';
import { isElision } from './elision.ts';
import { attributionLines } from './own-words.ts';
import { isBlank } from './paragraphs.ts';
import { wordsOf } from './words.ts';
import { depthsOfWords } from './wrapped-tails.ts';

/** A quoted paragraph: lines of one depth without blank lines, attributions and omission marks. */
export interface QuotedBlock {
  readonly depth: number;
  /** Lines with their words, in order. */
  readonly rows: readonly { readonly line: number; readonly words: readonly string[] }[];
}

/** The quoted paragraphs of a post that contain words, in order. */
export function quotedBlocks(lines: readonly Line[]): QuotedBlock[] {
  const attributed = attributionLines(lines);
  const depths = depthsOfWords(lines);
  const blocks: { depth: number; rows: { line: number; words: string[] }[] }[] = [];
  let open = false;
  lines.forEach((line, at) => {
    const depth = depths[at] ?? 0;
    if (depth === 0 || attributed.has(at) || isBlank(line) || isElision(line.content)) {
      open = false;
      return;
    }
    const last = blocks.at(-1);
    const row = { line: at, words: wordsOf(line.content) };
    if (open && last?.depth === depth) last.rows.push(row);
    else blocks.push({ depth, rows: [row] });
    open = true;
  });
  return blocks.filter(({ rows }) => rows.some(({ words }) => words.length > 0));
}
