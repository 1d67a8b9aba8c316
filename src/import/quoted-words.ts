import { segmentLines } from '../segments/index.ts';
import { wordsOf } from '../threads/index.ts';
import { trimAdded } from './added-text.ts';
import { unmasked } from './same-text.ts';

/** Length, in words, of the runs by which a text is compared with a quotation that was changed a little. */
const RUN = 4;

/** How well a text agrees with what is quoted of it. */
export interface Agreement {
  /** Whether every quoted paragraph stands among the author's own words. */
  readonly whole: boolean;
  /** Runs of four quoted words that stand in it, as its own or as a quotation (mailers lose marks), of all: 0 to 1. */
  readonly share: number;
}

/**
 * Compares what a text says itself with what a text put together from quotations says itself: what both quote in their turn, attributions
 * and the footers of lists, which every mailer wraps and cuts in its own way, do not count.
 */
export function agreementWith(quoted: string, text: string): Agreement {
  const own = ` ${ownParagraphs(text).flat().join(' ')} `;
  const paragraphs = ownParagraphs(quoted);
  const known = new Set(runsOf(wordsOf(unmasked(text))));
  const runs = paragraphs.flatMap(runsOf);
  return {
    whole: paragraphs.every((paragraph) => own.includes(` ${paragraph.join(' ')} `)),
    share: runs.length === 0 ? 1 : runs.filter((run) => known.has(run)).length / runs.length,
  };
}

/** The words of each paragraph of a text that is its author's own. */
function ownParagraphs(text: string): string[][] {
  const paragraphs: string[] = [];
  let open = false;
  for (const { depth, label, content } of segmentLines(trimAdded(text).core)) {
    const isOwn = depth === 0 && label !== 'quotation_marker' && content.trim() !== '';
    if (isOwn && open) paragraphs.push(`${paragraphs.pop()}\n${content}`);
    else if (isOwn) paragraphs.push(content);
    open = isOwn;
  }
  return paragraphs.map((paragraph) => wordsOf(unmasked(paragraph))).filter((words) => words.length > 0);
}

/** Every run of four words; the words themselves where there are fewer. */
function runsOf(words: readonly string[]): string[] {
  if (words.length <= RUN) return [words.join(' ')];
  return Array.from({ length: words.length - RUN + 1 }, (_, at) => words.slice(at, at + RUN).join(' '));
}
