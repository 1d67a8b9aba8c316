import { tokensIn } from '../highlight/code.ts';
import { changesIn } from '../highlight/diff.ts';
import type { Run } from './runs.ts';
import { type Stretch, wordsToHtml } from './words.ts';

/** Where a run of lines is in its page, and what goes round its words. */
export interface RunPlace {
  /** Before every id of the post. */
  readonly prefix: string;
  /** HTML of the permalink of the paragraph that begins with the run; empty where none does. */
  readonly permalink: string;
  readonly stretches: readonly Stretch[];
}

/** A run of lines as an element whose text is theirs. */
export function runToHtml(run: Run, { prefix, permalink, stretches }: RunPlace): string {
  const text = run.lines.map((line) => line.content).join('\n');
  const id = `${prefix}L${(run.lines[0]?.line ?? 0) + 1}`;
  switch (run.kind) {
    case 'patch':
      return boxed(
        `<pre id="${id}" class="patch" tabindex="0">\n${wordsToHtml(text, [...stretches, ...changesIn(text)])}</pre>`,
        permalink,
      );
    case 'fixed':
      return boxed(
        `<pre id="${id}" class="fixed" tabindex="0">\n${wordsToHtml(text, [...stretches, ...tokensIn(text, run.language)])}</pre>`,
        permalink,
      );
    case 'gap':
      return `<p id="${id}" class="gap" title="Words are missing here">${permalink}${wordsToHtml(text, stretches)}</p>`;
    default:
      return `<p id="${id}" class="${flows(run) ? 'prose flows' : run.kind}">${permalink}${wordsToHtml(text, stretches)}</p>`;
  }
}

/** Characters that a line has at the least where it was broken because it was full. */
const FULL = 45;

/** Whether prose was broken where its lines were full, so that a narrow window may break it elsewhere: verses, addresses and
 *  lists were not. */
function flows({ kind, lines }: Run): boolean {
  if (kind !== 'prose' || lines.length < 2) return false;
  return lines.slice(0, -1).every(({ content }) => content.trimEnd().length >= FULL);
}

/** A box that scrolls would cut off what stands in its margin. */
function boxed(pre: string, permalink: string): string {
  return permalink === '' ? pre : `<div class="boxed">${permalink}${pre}</div>`;
}
