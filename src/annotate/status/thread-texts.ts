import { createHash } from 'node:crypto';
import { sentText, wholeText } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { type Label, segmentLines } from '../../segments/index.ts';
import { type Paragraph, type PostReading, readThread, type Thread, wordsOf } from '../../threads/index.ts';

/** A paragraph of a reply right below a quotation. */
export interface Reply {
  readonly post: string;
  /** Lines of the reply: up to the next quotation. */
  readonly lines: readonly [start: number, end: number];
  /** The last paragraph that the quotation above has. */
  readonly source: { readonly post: string; readonly anchor: string };
}

/** A paragraph of its author's prose. */
export interface ProseParagraph {
  readonly post: string;
  readonly anchor: string;
  readonly lines: readonly [start: number, end: number];
}

/** What the texts of a thread's posts say, whatever curators do with them. Plain data, without the words. */
export interface ThreadTexts {
  /** Number of words of its author's own, by post. */
  readonly words: Readonly<Record<string, number>>;
  readonly replies: readonly Reply[];
  /** Those that replies answer. */
  readonly answered: readonly ProseParagraph[];
}

/** Lines of a post's own that are no part of what it argues. */
const FOLDED: ReadonlySet<Label> = new Set([
  'quotation',
  'quotation_marker',
  'patch',
  'raw_code',
  'log_data',
  'tabular',
  'personal_signature',
  'mua_signature',
  'inline_headers',
  'visual_separator',
]);

/** Reads the texts of a thread. Each is divided into lines and paragraphs once, which takes most of the time of a status. */
export function textsOfThread(kb: KnowledgeBase, thread: Thread): ThreadTexts {
  const posts = postsOf(kb, thread).map((post) => {
    const whole = wholeText(post.entry);
    const lines = segmentLines(whole.text);
    const own = whole.attached.length === 0 ? lines : segmentLines(sentText(whole));
    return { post, text: whole.text, lines, words: ownWords(own) };
  });
  const readings = readThread(
    posts.map(({ post, text, lines }) => ({
      id: post.id,
      text,
      lines,
      parent: post.parent,
      names: namesOf(kb, post),
    })),
  );
  const replies = [...readings].flatMap(([id, reading]) => repliesIn(id, reading));
  const sources = new Set(replies.map(({ source }) => `${source.post}#${source.anchor}`));
  const answered = [...readings].flatMap(([post, reading]) =>
    reading.paragraphs
      .filter((paragraph) => sources.has(`${post}#${paragraph.anchor}`) && isProse(reading, paragraph))
      .map(({ anchor, lines }) => ({ post, anchor, lines })),
  );
  return { words: Object.fromEntries(posts.map(({ post, words }) => [post.id, words])), replies, answered };
}

/** A hash of all that `textsOfThread` reads of a thread. */
export function textsHash(kb: KnowledgeBase, thread: Thread): string {
  const read = postsOf(kb, thread).map((post) => {
    const { body, attachments } = post.entry.data;
    return [post.id, body, attachments, post.parent, namesOf(kb, post)];
  });
  return createHash('sha256').update(JSON.stringify(read)).digest('base64');
}

function postsOf(kb: KnowledgeBase, { posts }: Thread): PostNode[] {
  return posts.flatMap((id) => kb.posts.get(id) ?? []);
}

function namesOf(kb: KnowledgeBase, { entry }: PostNode): readonly string[] {
  const author = kb.people.get(entry.data.from)?.entry.data;
  return author === undefined ? [] : [author.name, ...author.names];
}

function ownWords(lines: ReturnType<typeof segmentLines>): number {
  return lines
    .filter(({ depth, label }) => depth === 0 && !FOLDED.has(label))
    .reduce((sum, { content }) => sum + wordsOf(content).length, 0);
}

/** The replies of a post: paragraphs of its author's prose that follow a quotation directly. */
function repliesIn(post: string, reading: PostReading): Reply[] {
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

function isProse({ labels }: PostReading, { depth, lines: [start, end] }: Paragraph): boolean {
  return depth === 0 && labels.slice(start, end).every((label) => label === 'paragraph');
}
