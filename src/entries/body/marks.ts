const STANDARD = /^(?: {0,3}>)+ ?/;

/** How many block quotes a body nests at most; marks beyond are text. CommonMark sets no limit, readers of it do. */
export const MAX_DEPTH = 100;

/** The quote marks at the start of a line as CommonMark reads them (spec 0.31, 5.1), at most `depth` of them. */
export function standardMarks(line: string, depth = MAX_DEPTH): string {
  if (depth === 0) return '';
  const all = STANDARD.exec(line)?.[0] ?? '';
  if (depthOf(all) <= depth) return all;
  let end = 0;
  for (let n = 0; n < depth; n++) end = all.indexOf('>', end) + 1;
  return all.slice(0, all[end] === ' ' ? end + 1 : end);
}

/** Number of quote marks. */
export function depthOf(marks: string): number {
  let depth = 0;
  for (const char of marks) if (char === '>') depth++;
  return depth;
}
