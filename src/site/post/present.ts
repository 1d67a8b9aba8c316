import { bodyBlocks } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { foreignTo } from '../concepts/foreign.ts';
import { mentionsIn } from '../concepts/mentions.ts';
import { readingOf } from '../reading/index.ts';
import { formerIdsIn } from '../revisions/former-ids.ts';
import { attachedBlocks } from './attached.ts';
import { type BodyHtml, bodyToHtml, type PostBody } from './body.ts';
import { answersTo, type HrefOfParagraph, sourcesOf } from './reply-links.ts';

/** How a page shows a post: what differs between its own page and that of its thread. */
export type Presentation = Pick<PostBody, 'naming' | 'noteOf' | 'foldFrom' | 'foldBlockFrom'> & {
  readonly hrefOfParagraph: HrefOfParagraph;
  /** Whether a quotation of this post may be folded away. */
  readonly isAtHand: (source: PostNode) => boolean;
  /** Ids of the concepts that the page has mentioned. */
  readonly mentioned: Set<string>;
};

/** The text of a post as HTML with all that belongs to it, and the arguments whose words were found in it. */
export function presentPost(
  kb: KnowledgeBase,
  post: PostNode,
  { hrefOfParagraph, isAtHand, mentioned, ...how }: Presentation,
): BodyHtml {
  const data = post.entry.data;
  const reading = readingOf(kb, post);
  const foreign = foreignTo(kb, data.debate === undefined ? [] : [data.debate]);
  return bodyToHtml({
    ...how,
    blocks: bodyBlocks(data, post.entry.body),
    attached: attachedBlocks(kb, post),
    labels: reading.labels,
    copied: reading.copied,
    paragraphs: reading.paragraphs,
    sources: sourcesOf(kb, post, reading, hrefOfParagraph, isAtHand),
    answersTo: answersTo(kb, post, reading, hrefOfParagraph),
    marks: post.arguments.flatMap((key) => {
      const argument = kb.arguments.get(key);
      return argument?.evidence?.range
        ? [
            {
              id: argument.id,
              aliases: formerIdsIn(kb, argument, post.id),
              relation: argument.targets[0].relation,
              range: argument.evidence.range,
            },
          ]
        : [];
    }),
    reconstructed: data.reconstructed !== undefined,
    mentionsIn: (text) => mentionsIn(kb, text, mentioned, foreign),
  });
}
