import { join } from 'node:path';
import { settleMany } from '../disk/index.ts';
import { lock, readLedger, readSettings, redact, redactWords } from '../entries/index.ts';
import type { Message, Reading } from '../mail/index.ts';
import { type Archive, arrangementOf, joinedThreads, keepArchive, readArchive } from './archive.ts';
import { draftAttachments } from './attachments.ts';
import { attempt } from './attempt.ts';
import { forgetHidden, settleClaims } from './claims.ts';
import type { ArchivePosts } from './collect.ts';
import { collect, type Incoming } from './collect-messages.ts';
import { recordConflicts } from './conflicts.ts';
import { draftOf } from './draft.ts';
import { fillIn } from './fill-in.ts';
import { startFolder } from './new-folder.ts';
import { keepParents, reconstruct } from './reconstruct.ts';
import { emptyReport, type ImportReport, tellLeftOut } from './report.ts';
import { settleReplies } from './settle-replies.ts';
import { Spool } from './spool.ts';
import { slugsToKeep } from './thread-slugs.ts';
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
  /** Whether a person accepted the nearest words of an argument whose words are not found, by its key. */
  readonly accepts?: ((key: string) => boolean) | undefined;
  /** Called after each message with the report so far and the bytes read. */
  readonly onProgress?: ((report: ImportReport, bytes: number) => void) | undefined;
  /** Called as posts are written: how many more, and of how many in all. */
  readonly onWritten?: ((count: number, all: number) => void) | undefined;
}

/**
 * Brings messages into a content folder: each post once, threads joined, missing posts reconstructed, files written whole.
 * What a curator wrote stays byte for byte.
 * @throws LockedError, UnreadableEntriesError, FormatError
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
  const { contentDir, dryRun = false } = options;
  readSettings(contentDir);
  const report = emptyReport();
  const archive = readArchive(contentDir, spool);
  const { posts, textOf, linesOf } = archive;
  const redactions = readLedger(contentDir);
  const addresses = new Set(
    [...archive.authors.values()].flatMap((person) => person.addresses.map((one) => one.toLowerCase())),
  );

  const incoming: Incoming[] = [];
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
      const unread = attempt(() => {
        const post = { id: posts.readInto(message.source.sha256), messageId: message.messageId };
        const redacted = (text: string) => redact(text, post, redactions);
        const redactedWords = (words: string) => redactWords(words, redactions);
        const subject = redactedWords(message.subject);
        const attachments = draftAttachments(message.attachments, redacted, redactedWords, spool);
        const text = spool.put(redacted(message.text));
        incoming.push({
          draft: draftOf({ ...message, subject }, text, () => spool.lines(text), attachments),
          from: message.from,
          lists: message.lists,
          offset: reading.offset ?? 0,
        });
        tellLeftOut(report, message);
      });
      const reason = unread ?? (message.unparsed && unparsed(message.unparsed));
      if (reason) report.skipped.push({ file: message.source.file, offset: reading.offset ?? 0, reason });
    }
    options.onProgress?.(report, bytes);
  }
  const { people, lists, introduced } = collect(archive, incoming, report);
  settleReplies(posts, (id) => addresses.has(id.toLowerCase()), linesOf);
  settleClaims(posts, textOf);
  const chosen = chooseThread(archive, options.thread, report);
  reconstruct(archive, people, spool, chosen);
  forgetHidden(posts);
  recordConflicts(posts);
  const arrangement = arrangementOf(archive);
  keepParents(archive, arrangement);
  for (const conflict of conflictsOf(posts, chosen)) report.conflicts.push(conflict);
  startFolder(contentDir, dryRun, report);
  for (const join of joinedThreads(archive, arrangement)) report.joined.push(join);
  const { threadOf } = arrangement;
  const slugs = slugsToKeep(archive, threadOf);
  await writeAll({ archive, chosen, people, lists, introduced, spool, threadOf, slugs, options, report });
  const written = report.files.map(({ file }) => file);
  if (!dryRun) {
    for (const { id, file, isFilled, lacksWords } of posts.drafts.values())
      if ((isFilled || (lacksWords && chosen.has(id))) && file !== undefined)
        for (const one of fillIn(contentDir, file, options.accepts)) report.filled.push(one);
    await settleMany(written.map((file) => join(contentDir, file)));
    keepArchive(contentDir, archive, threadOf, slugs, written);
  }
  return report;
}

/** What the report says of a message that stands in its entry as its source. */
function unparsed(reason: string): string {
  return `could not be parsed (${reason}); its source is kept as the text of a post`;
}

/** The conflicts between posts that were read or whose claims changed. */
function conflictsOf(posts: ArchivePosts, chosen: ReadonlySet<string>): ImportReport['conflicts'] {
  return [...posts.drafts.values()]
    .filter(({ id }) => posts.touched.has(id) && chosen.has(id))
    .flatMap(({ id, conflicts }) => conflicts.map((conflict) => ({ id, ...conflict })));
}

/** The drafts to write: all that were touched, or those of the one thread that is asked for. */
function chooseThread(
  archive: Archive,
  thread: string | undefined,
  report: ImportReport,
): ReadonlySet<string> {
  const { posts } = archive;
  if (thread === undefined) return posts.touched;
  const { threadOf } = arrangementOf(archive);
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
