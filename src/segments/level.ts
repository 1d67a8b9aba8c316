import type { Label } from './line.ts';
import { settle } from './settle.ts';
import { weigh } from './weigh.ts';

/**
 * The labels of the lines of one quotation level, without its marks: `quoted` lines belong to a deeper one and are `quotation`. Labels
 * certain by form are settled first; the rest is decided by weights. Blank lines take the label of the previous line, the first ones that
 * of the next.
 */
export function labelLevel(texts: readonly string[], quoted: (line: number) => boolean): Label[] {
  const labels = weigh(texts, settle(texts, quoted));
  let last = labels.find((label) => label !== undefined) ?? 'paragraph';
  return labels.map((label) => {
    last = label ?? last;
    return last;
  });
}
