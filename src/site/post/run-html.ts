import { tokensIn } from '../highlight/code.ts';
import { changesIn } from '../highlight/diff.ts';
import { words } from '../words/index.ts';
import { flowOf } from './flow.ts';
import { escapeHtml } from './html.ts';
import type { Run } from './runs.ts';
import { type Stretch, wordsToHtml } from './words.ts';

/** The position of a run of lines on its page, and the elements around its words. */
export interface RunPlace {
  /** Before every id of the post. */
  readonly prefix: string;
  /** HTML of the permalink of the paragraph that begins with the run; empty if none begins there. */
  readonly permalink: string;
  readonly stretches: readonly Stretch[];
}

/** A run of lines as an element whose text is theirs. */
export function runToHtml(run: Run, { prefix, permalink, stretches }: RunPlace): string {
  const text = run.lines.map((line) => line.content).join('\n');
  const first = placeOfLine(prefix, (run.lines[0]?.line ?? 0) + 1);
  switch (run.kind) {
    case 'patch':
      return boxed(
        `<pre ${first} class="patch" dir="ltr" tabindex="0">\n${wordsToHtml(text, [...stretches, ...changesIn(text)])}</pre>`,
        permalink,
      );
    case 'fixed':
      return boxed(
        `<pre ${first} class="fixed" dir="auto" tabindex="0">\n${wordsToHtml(text, [...stretches, ...tokensIn(text, run.language)])}</pre>`,
        permalink,
      );
    case 'gap':
      return `<p ${first} class="gap" dir="auto" title="${escapeHtml(words.post.missing)}">${permalink}${wordsToHtml(text, stretches)}</p>`;
    default: {
      const kept = flowOf(run);
      const classes = [
        run.kind,
        ...(run.item ? ['item', `level-${levelOf(run)}`] : []),
        ...(kept === undefined ? [] : ['flows']),
      ];
      const words = wordsToHtml(text, [...stretches, ...(kept ?? [])]);
      return `<p ${first} class="${classes.join(' ')}" dir="auto">${permalink}${words}</p>`;
    }
  }
}

/**
 * The attribute that says which line (from 1) an element begins with: its id, or on a page of many whole posts, where ids are long, a number that a
 * script looks up (search/arrival.ts).
 */
function placeOfLine(prefix: string, line: number): string {
  return prefix.endsWith('/') ? `data-line="${line}"` : `id="${prefix}L${line}"`;
}

/** Fewest columns by which a nested list item is indented, and the deepest level that is shown. */
const LEVEL = 3;
const DEEPEST = 3;

function levelOf({ lines }: Run): number {
  const indent = /^\s*/.exec(lines[0]?.content ?? '')?.[0].replaceAll('\t', '        ').length ?? 0;
  return Math.min(DEEPEST, Math.floor(indent / LEVEL));
}

/** A scrolling box would cut off what is in its margin. */
function boxed(pre: string, permalink: string): string {
  return permalink === '' ? pre : `<div class="boxed">${permalink}${pre}</div>`;
}
