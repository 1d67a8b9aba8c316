import { join } from 'node:path';
import { called } from '../called/index.ts';
import { Refusal, readText } from '../disk/index.ts';
import {
  bodyText,
  COLLECTIONS,
  type Entry,
  entryFiles,
  idOfFile,
  type KnownPerson,
  type Layout,
  parseEntry,
  readSettings,
} from '../entries/index.ts';
import { type Line, segmentLines } from '../segments/index.ts';
import { type Arrangement, arrange, type Card, type Conversation, joinsSince } from '../threads/index.ts';
import { named } from './attachments.ts';
import { ArchivePosts } from './collect.ts';
import { cardOfDraft, type Draft, draftOfEntry, hasAttribution } from './draft.ts';
import type { ImportReport } from './report.ts';
import type { Spool } from './spool.ts';
import { keepSummaries, readSummaries } from './summaries.ts';

/** Thrown where entries cannot be read: an import would lose what they hold. */
export class UnreadableEntriesError extends Refusal {}

/** What a curator says of a post's place among the threads. */
type Placement = Pick<Entry<'posts'>['data'], 'continues' | 'separate'>;

/** What an import knows of a content folder, and adds to. */
export interface Archive {
  readonly posts: ArchivePosts;
  /** The text as sent of a post, from the spool or from its entry. */
  readonly textOf: (draft: Draft) => string;
  /** The lines of that text. */
  readonly linesOf: (draft: Draft) => Line[];
  /** Entry id to the thread that its entry names. */
  readonly recorded: ReadonlyMap<string, string>;
  /** Entry id to the slugs of threads that its entry keeps. */
  readonly slugs: ReadonlyMap<string, readonly string[]>;
  /** Entry id to the author that its entry names. */
  readonly writtenBy: ReadonlyMap<string, string>;
  /** By entry id. */
  readonly placed: ReadonlyMap<string, Placement>;
  readonly conversations: readonly Conversation[];
  /** People by the path of their entry. */
  readonly authors: ReadonlyMap<string, KnownPerson>;
  /** List-Ids that the settings have, by the name that posts have. */
  readonly lists: ReadonlyMap<string, string>;
  /** Ids and former ids of all entries, in lower case: some systems take `Ring.mdx` and `ring.mdx` for one file. */
  readonly taken: ReadonlySet<string>;
}

/** @throws UnreadableEntriesError */
export function readArchive(contentDir: string, spool: Spool): Archive {
  const existing = readSummaries(contentDir, 'posts', summaryOf);
  const authors = readSummaries(contentDir, 'people', knownPerson);
  const debates = readSummaries(contentDir, 'debates', ({ data }) => ({
    threads: data.threads,
    aliases: data.aliases,
  }));
  const positions = readSummaries(contentDir, 'positions', ({ data }) => data.aliases);
  const concepts = readSummaries(contentDir, 'concepts', ({ data }) => data.formerIds);
  const unreadable = [...existing.problems, ...authors.problems, ...debates.problems][0];
  if (unreadable)
    throw new UnreadableEntriesError(
      `${unreadable.file}:${unreadable.line}: ${unreadable.message}; mend it first (${called('check')} lists all)`,
    );
  const summaries = [...existing.summaries.values()].map(withPresentAuthor([...authors.summaries.values()]));
  const textOf = (draft: Draft) => (draft.text ? spool.get(draft.text) : entryText(contentDir, draft));
  const linesOf = (draft: Draft) =>
    draft.text ? spool.lines(draft.text) : segmentLines(entryText(contentDir, draft));
  const posts = new ArchivePosts(textOf);
  for (const { draft } of withoutHeld(summaries)) posts.enter(draft);
  return {
    posts,
    textOf,
    linesOf,
    recorded: new Map(summaries.map(({ draft, thread }) => [draft.id, thread])),
    slugs: new Map(summaries.flatMap(({ draft, slugs }) => (slugs ? [[draft.id, slugs]] : []))),
    writtenBy: new Map(summaries.map(({ draft }) => [draft.id, draft.author])),
    placed: new Map(summaries.flatMap(({ draft, placement }) => (placement ? [[draft.id, placement]] : []))),
    conversations: [...debates.summaries.values()]
      .map(({ threads }) => threads)
      .filter((threads) => threads.length > 0),
    authors: authors.summaries,
    lists: new Map(
      Object.entries(readSettings(contentDir).settings.lists).flatMap(([shown, { id }]) =>
        id === undefined ? [] : [[shown, id]],
      ),
    ),
    taken: new Set(
      [
        ...COLLECTIONS.flatMap((collection) => entryFiles(contentDir, collection).map(idOfFile)),
        ...[...authors.summaries.values()].flatMap(({ aliases = [] }) => aliases),
        ...[...debates.summaries.values()].flatMap(({ aliases }) => aliases),
        ...[...positions.summaries.values(), ...concepts.summaries.values()].flat(),
      ].map((id) => id.toLowerCase()),
    ),
  };
}

/** Posts whose entries name their author by an id that the person had before are the person's. */
function withPresentAuthor(people: readonly KnownPerson[]): (summary: PostSummary) => PostSummary {
  const present = new Map(people.flatMap(({ id, aliases = [] }) => aliases.map((alias) => [alias, id])));
  for (const { id } of people) present.delete(id);
  return (summary) => {
    const author = present.get(summary.draft.author);
    return author === undefined ? summary : { ...summary, draft: { ...summary.draft, author } };
  };
}

/** All but posts that stand apart and that the archive has as well, by id or Message-ID: of these only adopting their pack makes one. */
function withoutHeld(summaries: readonly PostSummary[]): PostSummary[] {
  const own = summaries.filter(({ draft }) => draft.apart === undefined);
  const held = new Set(own.flatMap(({ draft: { id, messageId } }) => [id, messageId]));
  return summaries.filter(
    ({ draft }) =>
      draft.apart === undefined ||
      ![draft.id, draft.messageId].some((name) => name !== undefined && held.has(name)),
  );
}

/** The threads of all posts there are by now, as the curator placed them. */
export function arrangementOf(archive: Archive): Arrangement {
  return arrange(cardsOf(archive), archive.conversations);
}

function cardsOf({ posts, placed }: Archive): Card[] {
  return [...posts.drafts.values()].map((draft) => ({ ...cardOfDraft(draft), ...placed.get(draft.id) }));
}

/** The posts of this import that joined threads which their entries have as several; with the thread that these are now. */
export function joinedThreads(archive: Archive, arrangement: Arrangement): ImportReport['joined'] {
  const { recorded, conversations, posts } = archive;
  const { threadOf } = arrangement;
  const before = new Map<string, string>();
  const isJoined = [...recorded].some(([id, thread]) => {
    const now = threadOf.get(id) ?? id;
    if (!before.has(now)) before.set(now, thread);
    return before.get(now) !== thread;
  });
  if (!isJoined) return [];
  const isNew = (id: string) => posts.touched.has(id);
  return joinsSince(cardsOf(archive), arrangement, conversations, recorded, isNew).map((join) => ({
    ...join,
    thread: threadOf.get(join.post) ?? join.post,
  }));
}

/** What the cache keeps of a post between two imports. */
interface PostSummary {
  readonly draft: Draft;
  readonly thread: string;
  readonly slugs?: readonly string[];
  readonly placement?: Placement;
}

function summaryOf({ data, file, body }: Entry<'posts'>): PostSummary {
  const { continues, separate } = data;
  const headerless = data.inReplyTo === undefined && data.references.length === 0;
  return {
    draft: draftOfEntry(data, file, headerless && hasAttribution(segmentLines(bodyText(data, body)))),
    thread: data.thread,
    ...(data.threadSlugs.length === 0 ? {} : { slugs: data.threadSlugs }),
    ...(continues === undefined && separate === undefined ? {} : { placement: { continues, separate } }),
  };
}

function knownPerson({ id, data, body, matter }: Entry<'people'>): KnownPerson {
  const { name, names, addresses, sameName, aliases, ...others } = data;
  const isCurated =
    Object.values(others).some((value) => value !== undefined) || aliases.length > 0 || body.trim() !== '';
  return {
    id,
    name,
    names,
    addresses,
    sameName,
    aliases,
    split: data.split,
    isCurated: isCurated || /^\s*#/m.test(matter),
  };
}

/**
 * Keeps the state of the archive for the next import. Posts are kept as they were written; people as they were read, so that those who were
 * written since are read again.
 * @param written paths of files that were written since the archive was read
 */
export function keepArchive(
  contentDir: string,
  { posts, placed, authors }: Archive,
  threadOf: ReadonlyMap<string, string>,
  slugs: ReadonlyMap<string, readonly string[]>,
  written: readonly string[],
): void {
  const summaries = new Map<string, PostSummary>();
  for (const draft of posts.drafts.values()) {
    // Its entry has moved, or was filled in, and is read again.
    if (draft.isFilled || draft.lacksWords) continue;
    const file = draft.file ?? `posts/${draft.id}.mdx`;
    const placement = placed.get(draft.id);
    const own = slugs.get(draft.id);
    summaries.set(file, {
      draft: { ...draft, file, text: undefined, attachments: draft.attachments.map(named) },
      thread: threadOf.get(draft.id) ?? draft.id,
      ...(own ? { slugs: own } : {}),
      ...(placement ? { placement } : {}),
    });
  }
  keepSummaries(contentDir, 'posts', summaries);
  const stale = new Set(written);
  keepSummaries(contentDir, 'people', new Map([...authors].filter(([file]) => !stale.has(file))));
}

function entryText(contentDir: string, draft: Draft): string {
  const { data, body } = parseEntry(readText(join(contentDir, draft.file ?? '')));
  return bodyText(data as { layout?: Layout }, body);
}
