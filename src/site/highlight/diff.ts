import type { Stretch } from '../post/words.ts';

/** Lines that a patch takes away, adds and counts, and those that name its files. */
const SIGNS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '@': 'hunk' };
const FILE =
  /^(?:\+\+\+|---)(?: |$)|^(?:diff --git|Index:|index [0-9a-f]{4}|(?:new|deleted) file mode|rename (?:from|to)) ?/;

/** The stretches of a patch, a line each. Linear. */
export function changesIn(text: string): Stretch[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const name = FILE.test(line) ? 'file' : SIGNS[line[0] ?? ''];
    if (name === undefined) return [];
    const open = `<span class="${name}">`;
    return [{ start: at, end: at + line.length, open, reopen: open, close: '</span>' }];
  });
}
