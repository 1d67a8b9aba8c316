import { nearestRange, type PostArgument, targetsOf } from '../entries/index.ts';
import { addressOf, argumentLabel, type KnowledgeBase, resolveKey, titleOf } from '../knowledge/index.ts';
import { personOf } from './outline.ts';
import { located, type Reader, type ReadPost, spanOf } from './reading.ts';
import { segmentsOfPost } from './segments.ts';
import type { AnnotatedPost, Mark, ShownArgument } from './wire.ts';
import type { Workspace } from './workspace.ts';

/** A post with its text, what of it is quoted, and its arguments. */
export function shownPost(
  space: Workspace,
  reader: Reader,
  post: ReadPost,
  { hash, mark, base }: { readonly hash: string; readonly mark: Mark; readonly base: string },
): AnnotatedPost {
  const { kb } = space;
  const { id, file, data } = post.entry;
  return {
    id,
    hash,
    file,
    thread: kb.threads.get(post.node.thread)?.slug ?? '',
    from: personOf(kb, data.from),
    ...(data.date !== undefined && { date: data.date }),
    subject: data.subject,
    url: `${base}${addressOf(kb, id) ?? ''}`,
    text: post.text,
    segments: segmentsOfPost(post, reader.reading(post), reader),
    arguments: data.arguments.map((argument) => shownArgument(space.curated, post, argument)),
    positions: data.positions,
    leaves: data.leaves.map(({ position }) => position),
    ...(data.note !== undefined && { note: data.note }),
    ...(data.debate !== undefined && { debate: data.debate }),
    mark,
    reconstructed: data.reconstructed !== undefined,
  };
}

function shownArgument(kb: KnowledgeBase, post: ReadPost, argument: PostArgument): ShownArgument {
  const { id, gist, exact, prefix, suffix, quotes, note } = argument;
  const key = `${post.entry.id}#${id}`;
  const node = kb.arguments.get(key);
  const beside = { ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
  const range =
    exact === undefined ? undefined : located(post, { exact, ...beside, ...(quotes && { quotes }) });
  const near = exact === undefined || range ? undefined : spanOf(post, nearestRange(exact, post.searched));
  return {
    id,
    key,
    gist,
    targets: targetsOf(argument).map(({ relation, target }) => {
      const present = resolveKey(kb, target) ?? target;
      return { relation, target: present, title: titleOf(kb, present) ?? present };
    }),
    ...(exact !== undefined && { exact }),
    ...beside,
    ...(range && { range }),
    ...(near && { nearest: near }),
    ...(note !== undefined && { note }),
    ...(node && { label: argumentLabel(node) }),
  };
}
