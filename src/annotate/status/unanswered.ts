import { wholeText } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import type { Mark } from '../wire.ts';
import type { ProseParagraph, Reply, ThreadTexts } from './thread-texts.ts';

/** A paragraph of prose that others answered, and in which no argument is pinned. */
export interface BareParagraph {
  readonly post: string;
  /** Its name on pages: `posts/POST/#ANCHOR`. */
  readonly anchor: string;
  /** Number of answers that an argument stands in, or that nobody has read. */
  readonly answers: number;
  /** How it begins. */
  readonly words: string;
}

/** What curators have done with a post: one with arguments was read, unless it is marked as skipped. */
export type Care = Mark['state'];

/** Maximum characters of its words that are shown. */
const SHOWN = 72;

/**
 * The paragraphs of a thread that lack an argument, those with the most answers first, then in the order of the thread. Such a paragraph
 * is prose throughout, and somebody quoted it and wrote prose right below: what was quoted along above it was not answered there. The
 * answer is one that nobody has read, or it has an argument, none of which targets an argument of the quoted post.
 */
export function bareParagraphs(
  kb: KnowledgeBase,
  thread: Thread,
  { replies, answered }: ThreadTexts,
  careOf: (post: PostNode) => Care,
): BareParagraph[] {
  const lacking = replies.filter((reply) => lacksTarget(kb, reply, careOf));
  const bySource = Map.groupBy(lacking, ({ source }) => `${source.post}#${source.anchor}`);
  const byPost = Map.groupBy(answered, ({ post }) => post);
  const bare = thread.posts.flatMap((id) => {
    const post = kb.posts.get(id);
    if (post === undefined || careOf(post) === 'skipped') return [];
    return (byPost.get(id) ?? []).flatMap((paragraph): BareParagraph[] => {
      const answers = bySource.get(`${id}#${paragraph.anchor}`)?.length ?? 0;
      if (answers === 0 || argumentsIn(kb, post, paragraph.lines).length > 0) return [];
      return [{ post: id, anchor: paragraph.anchor, answers, words: beginning(post, paragraph) }];
    });
  });
  return bare.sort((a, b) => b.answers - a.answers);
}

/** Whether a reply may answer an argument that nobody has pinned yet. */
function lacksTarget(
  kb: KnowledgeBase,
  { post: id, lines, source }: Reply,
  careOf: (post: PostNode) => Care,
): boolean {
  const post = kb.posts.get(id);
  if (post === undefined) return false;
  if (careOf(post) === 'unread') return true;
  const made = argumentsIn(kb, post, lines);
  return (
    made.length > 0 &&
    !made.some(({ targets }) => targets.some(({ target }) => target.startsWith(`${source.post}#`)))
  );
}

/** The arguments of a post whose evidence stands in some of its lines. */
function argumentsIn(kb: KnowledgeBase, post: PostNode, [start, end]: readonly [number, number]) {
  return post.arguments.flatMap((key) => {
    const argument = kb.arguments.get(key);
    const range = argument?.evidence?.range;
    return range !== undefined && range.start.line < end && range.end.line >= start && argument
      ? [argument]
      : [];
  });
}

function beginning({ entry }: PostNode, { lines: [start, end] }: ProseParagraph): string {
  const words = wholeText(entry).text.split('\n').slice(start, end).join(' ').replace(/\s+/g, ' ').trim();
  return words.length <= SHOWN ? words : `${words.slice(0, words.lastIndexOf(' ', SHOWN))} …`;
}
