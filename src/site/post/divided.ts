import type { Block } from '../../entries/index.ts';

/** Divides blocks at a line: those above it, and those from it on. */
export function dividedAt(blocks: readonly Block[], line: number): [above: Block[], below: Block[]] {
  const above: Block[] = [];
  const below: Block[] = [];
  for (const block of blocks) {
    if (block.type === 'quotation') {
      (firstLine(block) < line ? above : below).push(block);
      continue;
    }
    const before = block.lines.filter((one) => one.line < line);
    if (before.length > 0) above.push({ ...block, lines: before });
    if (before.length < block.lines.length) below.push({ ...block, lines: block.lines.slice(before.length) });
  }
  return [above, below];
}

function firstLine(block: Block): number {
  if (block.type !== 'quotation') return block.lines[0]?.line ?? 0;
  const [first] = block.children;
  return first === undefined ? 0 : firstLine(first);
}
