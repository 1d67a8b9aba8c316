import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Reading } from '../../mail/index.ts';
import { arrange } from '../../threads/index.ts';
import { bodyText } from '../body/index.ts';
import type { Entry } from '../entry.ts';
import { entryFiles, idOfFile } from '../files.ts';
import { parseEntry } from '../frontmatter/index.ts';
import { type KnownPerson, People } from '../people.ts';
import { readLedger, redact } from '../redactions/index.ts';
import type { Layout } from '../schemas/index.ts';
import { draftAttachments, named } from './attachments.ts';
import { Collection } from './collect.ts';
import { cardOf, type Draft, draftOf, draftOfEntry, hasAttribution } from './draft.ts';
import { lock } from './lock.ts';
import { keepParents, reconstruct } from './reconstruct.ts';
import { emptyReport, type ImportReport, tellLeftOut } from './report.ts';
import { settleReplies } from './settle-replies.ts';
import { Spool } from './spool.ts';
import { keepSummaries, readSummaries } from './summaries.ts';
import { writeAll } from './write-all.ts';

export interface ImportOptions {
  readonly contentDir: string;
  /** Debate that the imported posts belong to, where their entries name none. */
  readonly debate?: string | undefined;
  /** Says what would change and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Chooses messages; all where it is absent. */
  readonly choose?: ((message: Message) => boolean) | undefined;
  /** Chooses the thread that holds this Message-ID. */
  readonly thread?: string | undefined;
  /** Told after each message: the report so far, and the bytes read. */
  readonly onProgress?: ((report: ImportReport, bytes: number) => void) | undefined;
  /** Told as posts are written: how many more, of how many in all. */
  readonly onWritten?: ((count: number, all: number) => void) | undefined;
}

/** Entries that cannot be read stand in the way of an import: it could lose what they hold. */
export class UnreadableEntriesError extends Error {}

/**
 * Brings messages into a content folder: each post once, threads joined, missing posts reconstructed, files written whole.
 * What a curator wrote stays byte for byte.
 * @throws LockedError, UnreadableEntriesError
 */
export async function importMessages(
  readings: AsyncIterable<Reading>,
  options: ImportOptions,
): Promise<ImportReport> {
  const unlock = options.dryRun ? () => {} : lock(options.contentDir);
  const spool = new Spool();
  try {
    return await run(readings, options, spool);
  } finally {
    spool.close();
    unlock();
  }
}

async function run(
  readings: AsyncIterable<Reading>,
  options: ImportOptions,
  spool: Spool,
): Promise<ImportReport> {
  const { contentDir } = options;
  const report = emptyReport();
  const existing = readSummaries(contentDir, 'posts', summaryOf);
  const authors = readSummaries(contentDir, 'people', knownPerson);
  const unreadable = [...existing.problems, ...authors.problems][0];
  if (unreadable)
    throw new UnreadableEntriesError(
      `${unreadable.file}:${unreadable.line}: ${unreadable.message}; mend it first (npm run check lists all)`,
    );
  const recorded = new Map([...existing.summaries.values()].map(({ draft, thread }) => [draft.id, thread]));
  const redactions = readLedger(contentDir);
  const textOf = (draft: Draft) => (draft.text ? spool.get(draft.text) : entryText(contentDir, draft));
  const posts = new Collection(textOf);
  const addresses = new Set(
    [...authors.summaries.values()].flatMap((person) => person.addresses.map((one) => one.toLowerCase())),
  );
  const people = new People(authors.summaries.values(), otherIds(contentDir));
  for (const { draft } of existing.summaries.values()) posts.enter(draft);

  let bytes = 0;
  for await (const reading of readings) {
    if (reading.kind === 'skipped') {
      report.skipped.push({ file: reading.file, offset: reading.offset, reason: reading.reason });
      continue;
    }
    report.read++;
    bytes += reading.bytes;
    const { message } = reading;
    if (message.from.address !== undefined) addresses.add(message.from.address);
    if (options.choose && !options.choose(message)) report.leftOut++;
    else {
      const redacted = (text: string) => redact(text, message, redactions);
      const attachments = draftAttachments(message.attachments, redacted, spool);
      const text = spool.put(redacted(message.text));
      const { as } = posts.add(draftOf(message, people.idOf(message.from), text, attachments));
      tellLeftOut(report, message);
      if (as === 'merged') report.merged++;
      if (as === 'replaced') report.replaced++;
    }
    options.onProgress?.(report, bytes);
  }
  settleReplies(posts, (id) => addresses.has(id.toLowerCase()), textOf);
  const chosen = chooseThread(posts, options.thread, report);
  reconstruct(posts, people, spool, textOf, chosen);
  const arrangement = arrange([...posts.drafts.values()].map(cardOf));
  keepParents(posts, arrangement);
  await writeAll({ posts, chosen, people, spool, threadOf: arrangement.threadOf, recorded, options, report });
  if (!options.dryRun) keep(contentDir, posts, arrangement.threadOf, authors.summaries);
  return report;
}

/** What is kept of a post between imports. */
interface PostSummary {
  readonly draft: Draft;
  readonly thread: string;
}

function summaryOf(entry: Entry<'posts'>): PostSummary {
  const { data, file, body } = entry;
  const headerless = data.inReplyTo === undefined && data.references.length === 0;
  return {
    draft: draftOfEntry(data, file, headerless && hasAttribution(bodyText(data, body))),
    thread: data.thread,
  };
}

function knownPerson({ id, data }: Entry<'people'>): KnownPerson {
  const { name, names, addresses } = data;
  return { id, name, names, addresses };
}

/** Ids that entries of the curated collections have, and no new person may take. */
function otherIds(contentDir: string): string[] {
  return (['debates', 'positions', 'concepts'] as const).flatMap((collection) =>
    entryFiles(contentDir, collection).map(idOfFile),
  );
}

/** Keeps the state of the archive for the next import. */
function keep(
  contentDir: string,
  posts: Collection,
  threadOf: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, KnownPerson>,
): void {
  const summaries = new Map<string, PostSummary>();
  for (const draft of posts.drafts.values()) {
    const file = draft.file ?? `posts/${draft.id}.mdx`;
    summaries.set(file, {
      draft: { ...draft, file, text: undefined, attachments: draft.attachments.map(named) },
      thread: threadOf.get(draft.id) ?? draft.id,
    });
  }
  keepSummaries(contentDir, 'posts', summaries);
  keepSummaries(contentDir, 'people', people);
}

function entryText(contentDir: string, draft: Draft): string {
  const { data, body } = parseEntry(readFileSync(join(contentDir, draft.file ?? ''), 'utf8'));
  return bodyText(data as { layout?: Layout }, body);
}

/** The drafts to write: all that were touched, or those of the one thread that is asked for. */
function chooseThread(
  posts: Collection,
  thread: string | undefined,
  report: ImportReport,
): ReadonlySet<string> {
  if (thread === undefined) return posts.touched;
  const { threadOf } = arrange([...posts.drafts.values()].map(cardOf));
  const wanted = new Set(
    [...posts.drafts.values()]
      .filter((draft) => draft.messageId === thread)
      .map((draft) => threadOf.get(draft.id)),
  );
  wanted.add(thread);
  const chosen = new Set([...posts.touched].filter((id) => wanted.has(threadOf.get(id))));
  for (const id of posts.touched) {
    if (chosen.has(id)) continue;
    report.leftOut++;
    if (posts.drafts.get(id)?.file === undefined) posts.drafts.delete(id);
  }
  return chosen;
}
