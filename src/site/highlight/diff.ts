import type { Stretch } from '../post/words.ts';

/** Lines that a patch takes away, adds and counts, and those that name its files. */
const SIGNS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '@': 'hunk' };
const FILE =
  /^(?:\+\+\+|---)(?: |$)|^(?:diff --git|Index:|index [0-9a-f]{4}|(?:new|deleted) file mode|rename (?:from|to)) ?/;

/** The stretches of a patch: lines of one kind that follow each other are one. Linear. */
export function changesIn(text: string): Stretch[] {
  const stretches: { name: string; start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const name = FILE.test(line) ? 'file' : SIGNS[line[0] ?? ''];
    const last = stretches.at(-1);
    if (name !== undefined && last?.name === name && last.end === start - 1) last.end = end;
    else if (name !== undefined) stretches.push({ name, start, end });
    start = end + 1;
  }
  return stretches.map(({ name, start, end }) => {
    const open = `<span class="${name}">`;
    return { start, end, open, reopen: open, close: '</span>' };
  });
}
