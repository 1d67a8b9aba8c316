import { type Label, type Line, segmentLines } from '../../segments/index.ts';
import { type CopiedMail, copiedMail } from '../copied-head.ts';
import { type Paragraph, paragraphsOf } from '../paragraphs.ts';
import { type ResolvedQuotation, resolveQuotations } from '../resolve.ts';
import { type Answer, answersIn } from './answers.ts';
import { excerptIn } from './excerpt.ts';

/** A post's text, and its parent if in the archive. */
export interface TextOfPost {
  readonly id: string;
  readonly text: string;
  readonly parent: string | undefined;
  /** Names of its author that attribution lines may use. */
  readonly names?: readonly string[];
  /** The lines of the text from `segmentLines`, if already known. */
  readonly lines?: readonly Line[];
}

/** Facts about a post's text that depend on its thread. Plain data. */
export interface PostReading {
  /** By line: its label without quote marks. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  /** Its resolved quotations, in order. */
  readonly quotations: readonly ResolvedQuotation[];
  /** By anchor of its own paragraphs. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** Start and author of another mail copied without quote marks, which extends to the end of the text. */
  readonly copied?: CopiedMail;
  /** The beginning of its author's words, at most 180 characters. */
  readonly excerpt: string;
}

/** Reads all posts of a thread, by id: all its posts must be given, in the thread's order. */
export function readThread(texts: readonly TextOfPost[]): Map<string, PostReading> {
  const posts = texts.map(({ id, text, parent, lines, names }) => ({
    id,
    lines: lines ?? segmentLines(text),
    parent,
    names,
  }));
  const resolutions = resolveQuotations(posts);
  const read = posts.map(({ id, lines }) => ({
    post: id,
    labels: lines.map(({ inner }) => inner),
    paragraphs: paragraphsOf(lines),
    quotations: resolutions.get(id)?.resolved ?? [],
    ...copiedIn(lines),
    excerpt: excerptIn(lines),
  }));
  const answers = answersIn(read);
  return new Map(
    read.map(({ post, ...reading }) => [post, { ...reading, answers: answers.get(post) ?? new Map() }]),
  );
}

function copiedIn(lines: readonly Line[]): { copied?: CopiedMail } {
  const copied = copiedMail(lines);
  return copied === undefined ? {} : { copied };
}
