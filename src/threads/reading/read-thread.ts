import { type Label, type Line, segmentLines } from '../../segments/index.ts';
import { type CopiedMail, copiedMail } from '../copied-head.ts';
import { type Paragraph, paragraphsOf } from '../paragraphs.ts';
import { type ResolvedQuotation, resolveQuotations } from '../resolve.ts';
import { type Answer, answersIn } from './answers.ts';
import { excerptIn } from './excerpt.ts';

/** A post to be read: its text, and its parent in the thread where the archive holds it. */
export interface TextOfPost {
  readonly id: string;
  readonly text: string;
  readonly parent: string | undefined;
  /** Names of its author, by which an attribution line may call them. */
  readonly names?: readonly string[];
  /** The lines of the text as `segmentLines` has them, where they are known. */
  readonly lines?: readonly Line[];
}

/** What there is to a post beyond its text, given the other posts of its thread. Plain data. */
export interface PostReading {
  /** By line: its function without quote marks. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  /** Where its quotations were copied from, in order. */
  readonly quotations: readonly ResolvedQuotation[];
  /** By anchor of its own paragraphs. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** Where the words of another mail begin that stand there without quote marks, to the end of the text. */
  readonly copied?: CopiedMail;
  /** How its author's words begin, in at most 180 characters. */
  readonly excerpt: string;
}

/** The reading of each post of a thread, by id: all its posts must be given, in the thread's order. */
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
