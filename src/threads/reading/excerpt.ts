import type { Line } from '../../segments/index.ts';

const LENGTH = 180;

/** How the author's own words begin, in at most 180 characters, empty where the post has none. */
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
