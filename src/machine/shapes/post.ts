import { addressOf, type PostNode, sentText } from '../../knowledge/index.ts';
import { headOf, type Place, referenceTo, referenceToThread, urlOf } from '../place.ts';
import type { FileOf } from '../schemas/index.ts';
import { argumentShapes } from './argument.ts';

/** The data of a post's page. */
export function postShape(place: Place, post: PostNode): FileOf<'post'> {
  const { data } = post.entry;
  const thread = place.kb.threads.get(post.thread);
  return {
    ...headOf(place, 'post', post.id, addressOf(place.kb, post.id) ?? ''),
    messageId: data.messageId,
    date: data.date,
    zone: data.zone,
    from: referenceTo(place, data.from),
    subject: data.subject,
    lists: data.lists,
    inReplyTo: data.inReplyTo,
    references: data.references,
    thread: thread && referenceToThread(place, thread),
    parent: post.parent,
    replies: [...post.replies],
    series: data.series,
    attachments: data.attachments.map(({ file, ...about }) => ({
      ...about,
      ...(file === undefined ? {} : { url: urlOf(place, file) }),
    })),
    reconstructed: data.reconstructed,
    debate: data.debate === undefined ? undefined : referenceTo(place, data.debate),
    positions: data.positions.map((key) => referenceTo(place, key)),
    arguments: argumentShapes(place, post.arguments),
    leaves: data.leaves.map(({ position, by }) => ({
      position: referenceTo(place, position),
      by: `${post.id}#${by}`,
    })),
    main: post.main,
    note: data.note,
    sha256: data.body,
    text: sentText(post),
  };
}
