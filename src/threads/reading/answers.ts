import type { Label } from '../../segments/index.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { ResolvedQuotation } from '../resolve.ts';

/** A post's answer to a paragraph of another. */
export interface Answer {
  /** Entry id of the answering post. */
  readonly post: string;
  /** Anchor of its first own paragraph after the quotation. */
  readonly anchor: string;
}

/** The data of a post needed to find answers. */
export interface Answering {
  readonly post: string;
  /** By line: its label without quote marks. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  /** Its resolved quotations, in order. */
  readonly quotations: readonly ResolvedQuotation[];
}

/** Labels of own lines that are not answers. */
const SILENT: ReadonlySet<Label> = new Set([
  'quotation_marker',
  'inline_headers',
  'personal_signature',
  'mua_signature',
  'closing',
  'visual_separator',
]);

/** Labels of paragraphs that are not answered even if quoted. */
const COURTESIES: ReadonlySet<Label> = new Set([
  'salutation',
  'closing',
  'personal_signature',
  'mua_signature',
  // Precedes a signature in the same paragraph.
  'visual_separator',
]);

/**
 * By post and anchor of its paragraphs: the answers, in the order of the posts given. A quotation without the author's own words after it
 * is not answered; a quotation within a quotation was answered there.
 */
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
