import { hash as hashOf } from 'node:crypto';
import { readDigest, saysDigest } from './digest.ts';
import { type Head, readHead } from './head.ts';
import type { Message, Source } from './message.ts';
import { type MimeTree, type Part, readMimeTree } from './mime-tree.ts';
import { type Origin, parseMessage, readMessage } from './parse-message.ts';
import { readPlainDigest } from './plain-digest.ts';
import { postText } from './post-text.ts';
import { saysNothing } from './says-nothing.ts';
import { wrappedOriginal } from './wrapped.ts';

/** A message, and the message that contained it, if any. */
interface Entity {
  readonly bytes: Buffer;
  readonly head: Head;
  readonly tree: MimeTree;
  readonly origin: Origin;
  /** As `Source.digest`. */
  readonly digest?: string;
}

/**
 * Parses the posts of one message: itself; for a digest, the digest and each of its posts; for a message wrapped by a list, the original by
 * its author. At least one; never throws.
 */
export function parseMessages(bytes: Buffer, origin: Origin): readonly Message[] {
  try {
    const head = readHead(bytes);
    return postsOf({ bytes, head, tree: readMimeTree(head, bytes.subarray(head.bodyAt)), origin });
  } catch {
    return [parseMessage(bytes, origin)];
  }
}

function postsOf(entity: Entity): Message[] {
  return unwrapped(entity) ?? takenApart(entity) ?? plainPosts(entity);
}

function messageOf({ bytes, head, tree, origin, digest }: Entity): Message {
  return { ...readMessage(head, tree, origin), source: sourceOf(bytes, origin, digest) };
}

function sourceOf(bytes: Buffer, { file }: Origin, digest: string | undefined): Source {
  const sha256 = hashOf('sha256', bytes, 'hex');
  return { file, sha256, ...(digest === undefined ? {} : { digest }) };
}

/** The original, with text that the list added; the wrapper becomes a post too only if it has a text of its own. */
function unwrapped(entity: Entity): Message[] | undefined {
  const { bytes, head, tree, origin, digest } = entity;
  const wrapped = wrappedOriginal(head, tree.root);
  if (!wrapped) return undefined;
  const { original, before, after } = wrapped;
  const outer = messageOf({ ...entity, tree: { ...tree, root: mixed([...before, ...after]) } });
  const [post, ...others] = postsOf({ ...original, origin: { ...origin, lists: outer.lists } });
  if (!post) return undefined;
  const { messageId = outer.messageId } = post;
  const source = {
    ...sourceOf(bytes, origin, digest),
    ...(outer.messageId === undefined || outer.messageId === messageId ? {} : { wrapper: outer.messageId }),
  };
  const saysMore = [...before, ...after].some((part) => saysNothing(postText(part).text) === undefined);
  if (saysMore) return [post, ...others, outer];
  const texts = [postText(mixed(before)).text, post.text, postText(mixed(after)).text];
  return [
    {
      ...post,
      ...(messageId === undefined ? {} : { messageId }),
      lists: post.lists.length > 0 ? post.lists : outer.lists,
      text: texts.filter((text) => text !== '').join('\n'),
      attachments: [...post.attachments, ...outer.attachments],
      source,
    },
    ...others,
  ];
}

function mixed(parts: readonly Part[]): Part {
  return { kind: 'multipart', subtype: 'mixed', parts };
}

/** The digest, and its members in order. */
function takenApart(entity: Entity): Message[] | undefined {
  const digest = readDigest(entity.head, entity.tree.root);
  if (!digest) return undefined;
  const own = messageOf({ ...entity, tree: { ...entity.tree, root: digest.rest } });
  const origin = { ...entity.origin, lists: own.lists };
  const name = own.messageId ?? own.source.sha256;
  return [own, ...digest.members.flatMap((member) => postsOf({ ...member, origin, digest: name }))];
}

/** The message; for a plain text digest also its members, whose header and text are already decoded with the digest. */
function plainPosts(entity: Entity): Message[] {
  const own = messageOf(entity);
  const digest = saysDigest(entity.head) ? readPlainDigest(own.text) : undefined;
  if (!digest) return [own];
  const origin = { ...entity.origin, lists: own.lists };
  const name = own.messageId ?? own.source.sha256;
  const members = digest.members.map((text) => {
    const bytes = Buffer.from(text);
    const head = readHead(bytes);
    const root: Part = {
      kind: 'leaf',
      type: 'text/plain',
      charset: 'utf-8',
      disposition: '',
      encoding: '',
      body: bytes.subarray(head.bodyAt),
    };
    return messageOf({ bytes, head, tree: { root, defects: [] }, origin, digest: name });
  });
  return [{ ...own, text: digest.text }, ...members];
}
