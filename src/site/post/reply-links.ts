import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import type { PostReading } from '../../threads/index.ts';
import { dayInYear, shortDay } from '../dates.ts';
import { personName } from '../names.ts';
import type { AnswerLink } from './anchors.ts';
import type { Source } from './quotation.ts';

/** Links from the current page to a paragraph of a post. */
export type HrefOfParagraph = (post: string, anchor: string) => string;

/** The author of a post and its day: `7 Dec`, with the year if it differs from that of the current post. */
function writtenBy(kb: KnowledgeBase, id: string, from: PostNode): { author: string; day: string } {
  const data = kb.posts.get(id)?.entry.data;
  const isSameYear = data?.date?.slice(0, 4) === from.entry.data.date?.slice(0, 4);
  return {
    author: personName(kb, data?.from ?? id),
    day: isSameYear ? dayInYear(data?.date) : shortDay(data?.date),
  };
}

/** The quotations of a post, each with the way to its source; `isAtHand` says of a source post whether a quotation of it may be
 *  folded away. */
export function sourcesOf(
  kb: KnowledgeBase,
  post: PostNode,
  reading: PostReading,
  hrefOf: HrefOfParagraph,
  isAtHand: (source: PostNode) => boolean,
): Source[] {
  return reading.quotations.flatMap(({ lines, depth, source }) => {
    const node = kb.posts.get(source.post);
    const anchor = source.paragraphs[0];
    if (node === undefined || anchor === undefined) return [];
    return [
      {
        lines,
        depth,
        ...writtenBy(kb, source.post, post),
        href: hrefOf(source.post, anchor),
        atHand: isAtHand(node),
      },
    ];
  });
}

/** Links from a post's paragraph to the replies that quote it. */
export function answersTo(
  kb: KnowledgeBase,
  post: PostNode,
  reading: PostReading,
  hrefOf: HrefOfParagraph,
): (anchor: string) => AnswerLink[] {
  return (anchor) =>
    (reading.answers.get(anchor) ?? []).map((answer) => ({
      href: hrefOf(answer.post, answer.anchor),
      ...writtenBy(kb, answer.post, post),
    }));
}
