import type { Line } from '../../segments/index.ts';

const LENGTH = 180;

/** The beginning of the author's own words, at most 180 characters; empty if there are none. */
export function excerptIn(lines: readonly Line[]): string {
  let words = '';
  for (const { label, content } of lines) {
    if (label !== 'paragraph' || content.trim() === '') continue;
    words += `${words && ' '}${content.trim()}`;
    if (words.length > LENGTH)
      return `${words.slice(0, Math.max(words.lastIndexOf(' ', LENGTH), LENGTH / 2))}…`;
  }
  return words;
}
