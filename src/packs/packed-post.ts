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

/** What a post becomes in a pack: its file, or what of it cannot stand apart. */
export interface PackedPost {
  readonly text: string;
  /** What is wrong, by the path of the field in its own file. */
  readonly problems: readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
}

/**
 * The entry of a post in a pack: ids, dates, names of people and what curators wrote; no text, subject, address, attachment or source.
 *
 * @param subject What stands in place of the subject, which is the sender's.
 * @param has Whether an entry, by id, is in the pack.
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
      message: 'has no Message-ID, by which others would find it: import it from a source that has one',
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

/** The hash and the position of an argument's words; or why it has none. */
function apartOf(
  kb: KnowledgeBase,
  key: string,
  argument: PostArgument,
  text: SearchedText,
): Pick<PostArgument, 'sha256' | 'position'> | string {
  // Words that were taken down are known by their hash alone.
  if (argument.exact === undefined) return { sha256: argument.sha256 };
  const evidence = kb.arguments.get(key)?.evidence;
  if (evidence?.range === undefined)
    return `the words of "${argument.id}" are not found in the post, so that nobody could find them again: mend them (check)`;
  const sha256 = hashOfWords(evidence.exact);
  if (hashOfWords(text.words(evidence.range)) !== sha256)
    return `the words of "${argument.id}" are written otherwise than in the post: copy them from there`;
  return { sha256, position: positionOf(evidence.range, text) };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
