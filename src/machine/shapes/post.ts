import { sentText, wholeText } from '../../entries/index.ts';
import { addressOf, type PostNode } from '../../knowledge/index.ts';
import { headOf, type PublishedBase, referenceTo, referenceToThread, urlOf } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { argumentShapes } from './argument.ts';

/** The fields of the mail itself: in a post's own file or, for a post without one, in its thread's. */
export function mailOf(place: PublishedBase, post: PostNode) {
  const { data } = post.entry;
  return {
    messageId: data.messageId,
    zone: data.zone,
    lists: data.lists,
    inReplyTo: data.inReplyTo,
    references: data.references,
    parent: post.parent,
    replies: [...post.replies],
    series: data.series,
    attachments: data.attachments.map(({ file, ...about }) => ({
      ...about,
      ...(file === undefined ? {} : { url: urlOf(place, file) }),
    })),
    reconstructed: data.reconstructed,
    apart: data.apart,
    sha256: data.body,
    text: sentText(wholeText(post.entry)),
  };
}

/** The data of a post's page. */
export function postShape(place: PublishedBase, post: PostNode): FileOf<'post'> {
  const { data } = post.entry;
  const thread = place.kb.threads.get(post.thread);
  return {
    ...headOf(place, 'post', post.id, addressOf(place.kb, post.id) ?? ''),
    date: data.date,
    from: referenceTo(place, data.from),
    subject: data.subject,
    thread: thread && referenceToThread(place, thread),
    debate: data.debate === undefined ? undefined : referenceTo(place, data.debate),
    positions: data.positions.map((key) => referenceTo(place, key)),
    arguments: argumentShapes(place, post.arguments),
    leaves: data.leaves.map(({ position, by }) => ({
      position: referenceTo(place, position),
      by: `${post.id}#${by}`,
    })),
    main: post.main,
    note: data.note,
    ...mailOf(place, post),
  };
}
