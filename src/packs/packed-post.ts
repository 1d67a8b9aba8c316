import {
  composeEntry,
  type Entry,
  hashOfWords,
  type Post,
  type PostArgument,
  positionOf,
  SearchedText,
  wholeText,
  writeFields,
  writtenArgument,
} from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';

/** The file of a post in a pack, and the problems for which the post cannot be packed. */
export interface PackedPost {
  readonly text: string;
  /** Each with the path of its field in the post's own file; empty for the whole post. */
  readonly problems: readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
}

/**
 * The entry of a post in a pack. It has ids, dates, the ids of people and what curators wrote, but no text, subject, address, attachment or source.
 *
 * @param subject Written in place of the post's subject, which is the sender's words.
 * @param has Whether the pack has the entry with this id.
 */
export function packedPost(
  kb: KnowledgeBase,
  entry: Entry<'posts'>,
  {
    subject,
    verified,
    has,
  }: { readonly subject: string; readonly verified: string; readonly has: (id: string) => boolean },
): PackedPost {
  const { data } = entry;
  const problems: { path: readonly (string | number)[]; message: string }[] = [];
  const text = new SearchedText(wholeText(entry).text);
  const packed = data.arguments.map((argument, index) => {
    const words = apartOf(kb, `${entry.id}#${argument.id}`, argument, text);
    const apart = { ...argument, exact: undefined, prefix: undefined, suffix: undefined };
    if (typeof words !== 'string') return writtenArgument({ ...apart, ...words });
    problems.push({ path: ['arguments', index, 'exact'], message: words });
    return writtenArgument(apart);
  });
  if (data.messageId === undefined)
    problems.push({
      path: [],
      message: 'has no Message-ID, so that others could not find it: import it from a source that has one',
    });
  const fields = {
    id: data.id,
    messageId: data.messageId,
    date: data.date,
    zone: data.zone,
    from: data.from,
    subject,
    lists: some(data.lists),
    inReplyTo: data.inReplyTo,
    references: some(data.references),
    thread: data.thread,
    parent: data.parent !== undefined && has(data.parent) ? data.parent : undefined,
    body: data.body,
    apart: { verified, ...((data.reconstructed ?? data.apart?.reconstructed) && { reconstructed: true }) },
    debate: data.debate,
    positions: some(data.positions),
    leaves: some(data.leaves),
    main: data.main,
    note: data.note,
    continues: data.continues,
    separate: data.separate,
    arguments: some(packed),
  } satisfies Partial<Record<keyof Post, unknown>>;
  return { text: composeEntry(writeFields(fields), ''), problems };
}

/** The hash and the position of an argument's words; or the message that says why they cannot be given. */
function apartOf(
  kb: KnowledgeBase,
  key: string,
  argument: PostArgument,
  text: SearchedText,
): Pick<PostArgument, 'sha256' | 'position'> | string {
  // Of words that were redacted only the hash is known.
  if (argument.exact === undefined) return { sha256: argument.sha256 };
  const evidence = kb.arguments.get(key)?.evidence;
  if (evidence?.range === undefined)
    return `the words of "${argument.id}" are not found in the post, so that their hash would not lead anybody to them: correct them as the check says`;
  const sha256 = hashOfWords(evidence.exact);
  if (hashOfWords(text.words(evidence.range)) !== sha256)
    return `the words of "${argument.id}" are not written exactly as in the post: copy them from there`;
  return { sha256, position: positionOf(evidence.range, text) };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
