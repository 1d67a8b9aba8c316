import type { Nodes, TableRow } from 'mdast';
import { offsetsOf } from './links.ts';

/** Brackets that begin no link, and what to write instead. */
export interface StrayBrackets {
  /** Offset in the source. */
  readonly at: number;
  readonly message: string;
}

/** `[[` in a text that begins no link. */
export function strayBrackets(node: Nodes, source: string): StrayBrackets[] {
  const { start, end } = offsetsOf(node.position);
  return openings(source, start, end).map((at) => ({
    at,
    message: '[[ begins no link here: write [[id]] or [[id|words]], or \\[[ for the brackets themselves',
  }));
}

/** Links in a table row that an unescaped bar cuts in two: there the bar ends the cell (GFM 4.10). */
export function bareBars(row: TableRow, source: string): StrayBrackets[] {
  return row.children.flatMap((cell) =>
    textsIn(cell).flatMap((text) => {
      const { start, end } = offsetsOf(text.position);
      return openings(source, start, end).map((at) => {
        const cut = /^\[\[([^[\]|\n]{1,200})\|([^[\]|\n]{1,500})\]\]/.exec(source.slice(at, at + 710));
        const written = cut ? `[[${cut[1]}\\|${cut[2]}]]` : '[[id\\|words]]';
        return { at, message: `in a table a bare | ends the cell: write ${written}` };
      });
    }),
  );
}

function textsIn(node: Nodes): Nodes[] {
  if (node.type === 'text') return [node];
  return 'children' in node && node.type !== 'link' ? node.children.flatMap(textsIn) : [];
}

/** Offsets of `[[` without a backslash before it. */
function openings(source: string, start: number, end: number): number[] {
  const text = source.slice(start, end);
  const offsets: number[] = [];
  for (let at = text.indexOf('[['); at !== -1; at = text.indexOf('[[', at + 2)) {
    let before = at;
    while (text[before - 1] === '\\') before--;
    if ((at - before) % 2 === 0) offsets.push(start + at);
  }
  return offsets;
}
