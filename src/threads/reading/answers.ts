import type { Label } from '../../segments/index.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { ResolvedQuotation } from '../resolve.ts';

/** What one post says in answer to a paragraph of another. */
export interface Answer {
  /** Entry id of the post that quotes the paragraph. */
  readonly post: string;
  /** Anchor of its first own paragraph behind the quotation. */
  readonly anchor: string;
}

/** Of a post, what answers are found by. */
export interface Answering {
  readonly post: string;
  /** By line: its function without quote marks. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  /** Where its quotations were copied from, in order. */
  readonly quotations: readonly ResolvedQuotation[];
}

/** Own lines that answer nothing. */
const SILENT: ReadonlySet<Label> = new Set([
  'quotation_marker',
  'inline_headers',
  'personal_signature',
  'mua_signature',
  'closing',
  'visual_separator',
]);

/** Paragraphs that nobody answers, though many quote them. */
const COURTESIES: ReadonlySet<Label> = new Set([
  'salutation',
  'closing',
  'personal_signature',
  'mua_signature',
  // Stands above a signature, in one paragraph with it.
  'visual_separator',
]);

/** By post, by anchor of its paragraphs: what answers them, in the order of the posts given. A quotation with none of the
 *  author's words behind it answers nothing; what is quoted through another post was answered there. */
export function answersIn(posts: readonly Answering[]): Map<string, Map<string, Answer[]>> {
  const answers = new Map<string, Map<string, Answer[]>>();
  const unanswerable = new Map(posts.map((answering) => [answering.post, courtesiesOf(answering)]));
  for (const { post, labels, paragraphs, quotations } of posts) {
    const replies = paragraphs.filter(
      ({ depth, lines }) => depth === 0 && !SILENT.has(labels[lines[0]] ?? 'paragraph'),
    );
    let at = 0;
    for (const { depth, lines, source } of quotations) {
      if (depth !== 1) continue;
      while ((replies[at]?.lines[0] ?? Number.POSITIVE_INFINITY) < lines[1]) at++;
      const reply = replies[at];
      if (reply === undefined) break;
      const toPost = answers.get(source.post) ?? new Map<string, Answer[]>();
      answers.set(source.post, toPost);
      for (const anchor of source.paragraphs) {
        if (unanswerable.get(source.post)?.has(anchor)) continue;
        const there = toPost.get(anchor) ?? [];
        const last = there.at(-1);
        if (last?.post !== post || last.anchor !== reply.anchor) there.push({ post, anchor: reply.anchor });
        toPost.set(anchor, there);
      }
    }
  }
  return answers;
}

/** Anchors of a post's greetings and signatures. */
function courtesiesOf({ labels, paragraphs }: Answering): Set<string> {
  const answering = paragraphs.filter(
    ({ depth, lines: [start, end] }) =>
      depth === 0 && labels.slice(start, end).every((label) => COURTESIES.has(label)),
  );
  return new Set(answering.map(({ anchor }) => anchor));
}
