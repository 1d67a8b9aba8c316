import type { PostNode } from '../../knowledge/index.ts';
import { segmentLines } from '../../segments/index.ts';
import { spellControls } from './controls.ts';

const LENGTH = 180;
const excerpts = new WeakMap<PostNode, string>();

/** How the author's own words begin, in at most 180 characters; empty where the post has none. */
export function excerptOf(post: PostNode): string {
  const known = excerpts.get(post);
  if (known !== undefined) return known;
  const excerpt = spellControls(ownWords(post.text));
  excerpts.set(post, excerpt);
  return excerpt;
}

function ownWords(text: string): string {
  let words = '';
  for (const { label, content } of segmentLines(text)) {
    if (label !== 'paragraph' || content.trim() === '') continue;
    words += `${words && ' '}${content.trim()}`;
    if (words.length > LENGTH)
      return `${words.slice(0, Math.max(words.lastIndexOf(' ', LENGTH), LENGTH / 2))}…`;
  }
  return words;
}
