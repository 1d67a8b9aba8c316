import {
  type Entry,
  type PostArgument,
  SearchedText,
  sentText,
  type TextRange,
  wholeText,
} from '../entries/index.ts';
import { evidenceOf, linesOfPost, type PostNode, type Whose } from '../knowledge/index.ts';
import type { Line } from '../segments/index.ts';
import { type PostReading, readThread } from '../threads/index.ts';
import type { Place, Span } from './wire.ts';
import type { Workspace } from './workspace.ts';

/** Nothing has this name. */
export class NotFoundError extends Error {}

/** A post as it is annotated. */
export interface ReadPost {
  readonly node: PostNode;
  readonly entry: Entry<'posts'>;
  /** The text as sent. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly whose: readonly Whose[];
  /** Offset of each line, and of the end of the text. */
  readonly starts: readonly number[];
  readonly searched: SearchedText;
}

/** Reads posts and their threads; what was read of a thread is kept as long as nothing of it changes. */
export class Reader {
  readonly #space: Workspace;
  readonly #posts = new WeakMap<Entry<'posts'>, Omit<ReadPost, 'node' | 'entry'>>();
  /** By the array of the thread's posts, which is new after each whole reading. */
  readonly #threads = new WeakMap<readonly string[], ReadonlyMap<string, PostReading>>();

  constructor(space: Workspace) {
    this.#space = space;
  }

  /** The post with this id; undefined if there is none. */
  post(id: string): ReadPost | undefined {
    const node = this.#space.kb.posts.get(id);
    if (node === undefined) return undefined;
    const entry = this.#space.postEntry(node);
    const known = this.#posts.get(entry) ?? readPost(entry);
    this.#posts.set(entry, known);
    return { node, entry, ...known };
  }

  /** The post with this id. @throws NotFoundError */
  present(id: string): ReadPost {
    const post = this.post(id);
    if (post === undefined) throw new NotFoundError(`there is no post "${id}"`);
    return post;
  }

  /** What there is to a post given the others of its thread: paragraphs, quotations and answers. */
  reading(post: ReadPost): PostReading | undefined {
    const { kb } = this.#space;
    const thread = kb.threads.get(post.node.thread);
    if (thread === undefined) return undefined;
    const known =
      this.#threads.get(thread.posts) ?? readThread(thread.posts.flatMap((id) => this.#textOf(id)));
    this.#threads.set(thread.posts, known);
    return known.get(post.node.id);
  }

  #textOf(id: string) {
    const post = this.post(id);
    if (post === undefined) return [];
    const author = this.#space.kb.people.get(post.node.entry.data.from)?.entry.data;
    const names = author === undefined ? [] : [author.name, ...author.names];
    return [{ id, text: post.text, parent: post.node.parent, names, lines: post.lines }];
  }

  /** Ids of the posts of its thread, in time order. */
  threadOf(post: ReadPost): readonly string[] {
    return this.#space.kb.threads.get(post.node.thread)?.posts ?? [];
  }

  /** A stretch of lines of a post. */
  linesPlace(id: string, [start, end]: readonly [number, number]): Place | undefined {
    const post = this.post(id);
    if (post === undefined) return undefined;
    return { post: id, ...spanOfLines(post, start, end) };
  }
}

function readPost(entry: Entry<'posts'>): Omit<ReadPost, 'node' | 'entry'> {
  const text = sentText(wholeText(entry));
  const all = linesOfPost(entry);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  const count = starts.length - 1;
  return {
    text,
    lines: all.lines.slice(0, count),
    whose: all.whose.slice(0, count),
    starts,
    searched: new SearchedText(text),
  };
}

/** Number of the line, from 0, at an offset. */
export function lineAt({ starts }: Pick<ReadPost, 'starts'>, offset: number): number {
  let low = 0;
  for (let high = starts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, Math.min(low, starts.length - 2));
}

/** Offsets of lines without the last line end. */
export function spanOfLines(
  { starts, text }: Pick<ReadPost, 'starts' | 'text'>,
  from: number,
  to: number,
): Span {
  const start = starts[from] ?? text.length;
  const end = starts[to] ?? text.length;
  return { start, end: Math.max(start, text[end - 1] === '\n' ? end - 1 : end) };
}

/** Offsets of a range of lines and columns; undefined if it lies behind the text as sent, in an attached file. */
export function spanOf(
  post: Pick<ReadPost, 'starts' | 'text'>,
  range: TextRange | undefined,
): Span | undefined {
  if (range === undefined) return undefined;
  const offset = ({ line, column }: TextRange['start']) =>
    line < post.starts.length ? (post.starts[line] as number) + column : Number.POSITIVE_INFINITY;
  const span = { start: offset(range.start), end: offset(range.end) };
  return span.end <= post.text.length ? span : undefined;
}

/** Where the words of a selector are in the text, as the check finds them; undefined if nowhere or not once. */
export function located(
  post: ReadPost,
  words: {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly quotes?: true;
  },
): Span | undefined {
  const argument = { id: 'words', gist: '', aliases: [], ...words } as PostArgument;
  return spanOf(post, evidenceOf(post.entry)(argument).found.evidence?.range);
}
