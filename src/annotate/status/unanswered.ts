import { wholeText } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import {
  type Paragraph,
  type PostReading,
  readThread,
  type TextOfPost,
  type Thread,
} from '../../threads/index.ts';
import type { Mark } from '../wire.ts';

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

/** A paragraph of a reply right below a quotation. */
interface Reply {
  readonly post: PostNode;
  /** Lines of the reply: up to the next quotation. */
  readonly lines: readonly [start: number, end: number];
  /** The last paragraph that the quotation above has. */
  readonly source: { readonly post: string; readonly anchor: string };
}

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
  careOf: (post: PostNode) => Care,
): BareParagraph[] {
  const readings = readThread(textsOf(kb, thread));
  const replies = [...readings].flatMap(([id, reading]) => {
    const post = kb.posts.get(id);
    return post === undefined ? [] : repliesIn(post, reading);
  });
  const lacking = replies.filter((reply) => lacksTarget(kb, reply, careOf(reply.post)));
  const bySource = Map.groupBy(lacking, ({ source }) => `${source.post}#${source.anchor}`);
  const bare = thread.posts.flatMap((id) => {
    const post = kb.posts.get(id);
    const reading = readings.get(id);
    if (post === undefined || reading === undefined || careOf(post) === 'skipped') return [];
    return reading.paragraphs.flatMap((paragraph): BareParagraph[] => {
      const answers = bySource.get(`${id}#${paragraph.anchor}`)?.length ?? 0;
      if (answers === 0 || !isProse(reading, paragraph) || argumentsIn(kb, post, paragraph.lines).length > 0)
        return [];
      return [{ post: id, anchor: paragraph.anchor, answers, words: beginning(post, paragraph) }];
    });
  });
  return bare.sort((a, b) => b.answers - a.answers);
}

/** The replies of a post: paragraphs of its author's prose that follow a quotation directly. */
function repliesIn(post: PostNode, reading: PostReading): Reply[] {
  const { paragraphs, quotations } = reading;
  return paragraphs.flatMap((paragraph, at): Reply[] => {
    const above = paragraphs[at - 1];
    if (above?.depth !== 1 || !isProse(reading, paragraph)) return [];
    const quotation = quotations.findLast(
      ({ depth, lines: [start, end] }) => depth === 1 && start < above.lines[1] && end >= above.lines[1],
    );
    const anchor = quotation?.source.paragraphs.at(-1);
    if (quotation === undefined || anchor === undefined) return [];
    const next = paragraphs.slice(at).find(({ depth }) => depth > 0);
    const end = next?.lines[0] ?? reading.labels.length;
    return [{ post, lines: [paragraph.lines[0], end], source: { post: quotation.source.post, anchor } }];
  });
}

/** Whether a reply may answer an argument that nobody has pinned yet. */
function lacksTarget(kb: KnowledgeBase, { post, lines, source }: Reply, care: Care): boolean {
  if (care === 'unread') return true;
  const made = argumentsIn(kb, post, lines);
  return (
    made.length > 0 &&
    !made.some(({ targets }) => targets.some(({ target }) => target.startsWith(`${source.post}#`)))
  );
}

function isProse({ labels }: PostReading, { depth, lines: [start, end] }: Paragraph): boolean {
  return depth === 0 && labels.slice(start, end).every((label) => label === 'paragraph');
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
