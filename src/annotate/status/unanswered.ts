import { wholeText } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { type Paragraph, readThread, type TextOfPost, type Thread } from '../../threads/index.ts';

/** A paragraph that was quoted and answered, and that no argument is pinned in. */
export interface BareParagraph {
  readonly post: string;
  /** Its name on pages: `posts/POST/#ANCHOR`. */
  readonly anchor: string;
  /** Number of answers. */
  readonly answers: number;
  /** How it begins. */
  readonly words: string;
}

/** Maximum characters of its words that are shown. */
const SHOWN = 72;

/**
 * The paragraphs of a thread that were quoted and answered without an argument in them, those with the most answers first, then in the order
 * of the thread.
 *
 * @param isAside Posts that are left out, such as those that somebody skipped.
 */
export function bareParagraphs(
  kb: KnowledgeBase,
  thread: Thread,
  isAside: (post: string) => boolean,
): BareParagraph[] {
  const readings = readThread(textsOf(kb, thread));
  const bare = thread.posts.flatMap((id) => {
    const post = kb.posts.get(id);
    const reading = readings.get(id);
    if (post === undefined || reading === undefined || isAside(id)) return [];
    return reading.paragraphs.flatMap((paragraph): BareParagraph[] => {
      const answers = reading.answers.get(paragraph.anchor)?.length ?? 0;
      if (answers === 0 || paragraph.depth > 0 || isPinned(kb, post, paragraph)) return [];
      return [{ post: id, anchor: paragraph.anchor, answers, words: beginning(post, paragraph) }];
    });
  });
  return bare.sort((a, b) => b.answers - a.answers);
}

/** Whether the evidence of an argument stands in a paragraph, or in a part of it. */
function isPinned(kb: KnowledgeBase, post: PostNode, { lines: [start, end] }: Paragraph): boolean {
  return post.arguments.some((key) => {
    const range = kb.arguments.get(key)?.evidence?.range;
    return range !== undefined && range.start.line < end && range.end.line >= start;
  });
}

function beginning({ entry }: PostNode, { lines: [start, end] }: Paragraph): string {
  const words = wholeText(entry).text.split('\n').slice(start, end).join(' ').replace(/\s+/g, ' ').trim();
  return words.length <= SHOWN ? words : `${words.slice(0, words.lastIndexOf(' ', SHOWN))} …`;
}

function textsOf(kb: KnowledgeBase, thread: Thread): TextOfPost[] {
  return thread.posts.flatMap((id) => {
    const post = kb.posts.get(id);
    if (post === undefined) return [];
    const author = kb.people.get(post.entry.data.from)?.entry.data;
    const names = author === undefined ? [] : [author.name, ...author.names];
    return [{ id, text: wholeText(post.entry).text, parent: post.parent, names }];
  });
}
