import { decodeString } from 'micromark-util-decode-string';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Markdown without the escapes that keep its texts from being markup: what is read there are the words as they were said, and copied from there they are
 * found again. Code stays as it is. Linear.
 */
export function asSaid(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      const [, run] = FENCE.exec(line) ?? [];
      if (fence !== undefined) {
        if (run?.startsWith(fence) && line.trim() === run) fence = undefined;
        return line;
      }
      fence = run;
      return run === undefined ? lineAsSaid(line) : line;
    })
    .join('\n');
}

/** A line outside of fences: all but its code spans. */
function lineAsSaid(line: string): string {
  if (!/[\\&]/.test(line)) return line;
  const parts: string[] = [];
  const unclosed = new Set<number>();
  let from = 0;
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    if (index < from || line[index - 1] === '\\' || unclosed.has(run.length)) continue;
    const close = closing(line, index + run.length, run.length);
    if (close === undefined) {
      unclosed.add(run.length);
      continue;
    }
    parts.push(decodeString(line.slice(from, index)), line.slice(index, close));
    from = close;
  }
  return [...parts, decodeString(line.slice(from))].join('');
}

/** The offset at which the code span ends that was opened by `length` backticks; undefined if it is never closed. */
function closing(line: string, from: number, length: number): number | undefined {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let run = runs.exec(line); run !== null; run = runs.exec(line))
    if (run[0].length === length) return run.index + length;
  return undefined;
}
