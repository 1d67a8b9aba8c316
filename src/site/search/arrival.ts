import { decoded } from '../decoded.ts';
import { foundWords } from './found-words.ts';

/**
 * A result leads to a post with the words that were found (`?mark=`): where they stand in the paragraph that the address
 * names, they are marked, by a highlight that changes nothing in the page (CSS Custom Highlight API).
 */
export function markArrival(): void {
  const url = new URL(location.href);
  const words = (url.searchParams.get('mark') ?? '').split(' ').filter((word) => word.length > 1);
  const paragraph = paragraphAt(url.hash.slice(1));
  if (words.length === 0 || paragraph === undefined || !('highlights' in CSS)) return;
  const ranges = rangesOf(paragraph, words);
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set('found', highlight);
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** The element of an anchor; for a line within a paragraph, that paragraph. */
export function paragraphAt(anchor: string): Element | undefined {
  const there = document.getElementById(decoded(anchor));
  if (there !== null) return there;
  const [, post, asked = 0] = /^(?:(.*)\/)?L(\d+)$/.exec(decoded(anchor)) ?? [];
  if (post !== undefined) return lastAt(document.getElementById(post), Number(asked));
  for (let line = Number(asked) - 1; line > 0; line--) {
    const before = document.getElementById(`L${line}`);
    if (before !== null) return before;
  }
  return undefined;
}

/** On a page of many posts: what begins with this line of a post, or last before it. */
function lastAt(post: Element | null, line: number): Element | undefined {
  const all = post?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
  return [...all].findLast(({ dataset }) => Number(dataset.line) <= line);
}

function rangesOf(element: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (const [start, end] of foundWords(node.nodeValue ?? '', words)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
