import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Reading } from '../../mail/index.ts';
import {
  type Arrangement,
  arrange,
  findMissing,
  parseSubject,
  type Reconstruction,
} from '../../threads/index.ts';
import { bodyText } from '../body/index.ts';
import type { Entry } from '../entry.ts';
import { parseEntry, writeFields } from '../frontmatter/index.ts';
import { mintPostId } from '../identity.ts';
import { type KnownPerson, type NewPerson, People } from '../people.ts';
import { entryFiles, idOfFile } from '../read.ts';
import { readLedger, redact } from '../redactions/index.ts';
import type { Layout } from '../schemas/index.ts';
import { Collection } from './collect.ts';
import { cardOf, type Draft, draftOf, draftOfEntry, hasAttribution } from './draft.ts';
import { lock } from './lock.ts';
import { emptyReport, type ImportReport } from './report.ts';
import { Spool } from './spool.ts';
import { keepSummaries, readSummaries } from './summaries.ts';
import { writeWhole } from './write-file.ts';
import type { WriteJob } from './write-post.ts';
import { writePosts } from './write-posts.ts';

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
    if (options.choose && !options.choose(message)) report.leftOut++;
    else {
      const { as } = posts.add(
        draftOf(message, people.idOf(message.from), spool.put(redact(message.text, message, redactions))),
      );
      if (as === 'merged') report.merged++;
      if (as === 'replaced') report.replaced++;
    }
    options.onProgress?.(report, bytes);
  }
  const chosen = chooseThread(posts, options.thread, report);
  reconstruct(posts, people, spool, textOf, chosen);
  const arrangement = arrange([...posts.drafts.values()].map(cardOf));
  keepParents(posts, arrangement);
  await write({ posts, chosen, people, spool, threadOf: arrangement.threadOf, recorded, options, report });
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
      draft: { ...draft, file, text: undefined },
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

/** Puts the missing parents of the posts just read into the collection, and gives headerless posts their parents. */
function reconstruct(
  posts: Collection,
  people: People,
  spool: Spool,
  textOf: (draft: Draft) => string,
  changed: ReadonlySet<string>,
): void {
  const real = [...posts.drafts.values()].filter((draft) => !draft.reconstructedFrom);
  const { reconstructions, parents } = findMissing({
    cards: real.map(cardOf),
    textOf: (id) => textOf(posts.drafts.get(id) as Draft),
    personOf: (author) => people.idOf(author),
    changed,
  });
  const claimed = new Set<string>();
  const idOfKey = new Map(
    reconstructions.map((one) => [one.key, idOfReconstruction(one, posts, people, claimed)]),
  );
  const resolve = (key: string | undefined) =>
    key === undefined ? undefined : (idOfKey.get(key) ?? (posts.drafts.has(key) ? key : undefined));
  const byKey = new Map(reconstructions.map((one) => [one.key, one]));
  for (const one of reconstructions) {
    const id = idOfKey.get(one.key) as string;
    const before = posts.drafts.get(id);
    const from = realSources(one, byKey).filter((found) => posts.drafts.has(found));
    posts.enter({
      id,
      messageId: one.messageId ?? before?.messageId,
      date: wholeDate(one.date) ?? before?.date,
      zone: one.zone ?? before?.zone,
      author: before?.author ?? people.idOf(one),
      subject: before?.subject ?? one.subject,
      lists: before?.lists ?? [],
      inReplyTo: one.references.slice(-1),
      references: one.references,
      parent: resolve(parents.get(one.key)),
      sources: [],
      attachments: [],
      defects: [],
      attributed: true,
      reconstructedFrom: from.sort(),
      text: spool.put(one.text),
      file: before?.file,
    });
    posts.touched.add(id);
  }
  for (const [child, parent] of parents) {
    const draft = posts.drafts.get(child);
    const id = resolve(parent);
    if (draft && id !== undefined && !draft.reconstructedFrom) posts.enter({ ...draft, parent: id });
  }
}

/** Records the parent of a post that no header, but its attribution or its subject, joined to its thread. */
function keepParents(posts: Collection, { parentOf }: Arrangement): void {
  for (const id of posts.touched) {
    const draft = posts.drafts.get(id);
    const parent = parentOf.get(id);
    if (
      draft &&
      parent !== undefined &&
      draft.parent === undefined &&
      draft.inReplyTo.length + draft.references.length === 0
    )
      posts.enter({ ...draft, parent });
  }
}

/** The real posts that a reconstruction was taken from in the end: what a reconstructed post quotes, it was quoted with. */
function realSources(one: Reconstruction, byKey: ReadonlyMap<string, Reconstruction>): string[] {
  const real = new Set<string>();
  const seen = new Set<string>();
  const pending = [...one.from];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const reconstruction = byKey.get(key);
    if (reconstruction) pending.push(...reconstruction.from);
    else real.add(key);
  }
  return [...real];
}

/**
 * The entry id of a reconstruction: that of its entry where it has one, known by Message-ID, by author and instant, or by
 * the hash it was minted with. `claimed` holds the ids given in this run.
 */
function idOfReconstruction(
  one: Reconstruction,
  posts: Collection,
  people: People,
  claimed: Set<string>,
): string {
  const author = people.idOf(one);
  const wanted = { messageId: one.messageId, date: wholeDate(one.date), author, subject: one.subject };
  const isInstant = one.messageId !== undefined || one.date?.endsWith('Z');
  const found = isInstant ? posts.findReconstructed(wanted) : undefined;
  // What was said of its date goes into the hash whole, so that two posts of one author and day are two.
  const identity = {
    messageId: one.messageId,
    date: one.date,
    author,
    subject: parseSubject(one.subject).base,
  };
  const id =
    found && !claimed.has(found.id)
      ? found.id
      : mintPostId(identity, (candidate) => {
          const there = posts.drafts.get(candidate);
          return there !== undefined && (there.reconstructedFrom === undefined || claimed.has(candidate));
        });
  claimed.add(id);
  if (!posts.drafts.has(id)) posts.drafts.set(id, { ...PENDING, ...wanted, id });
  return id;
}

const PENDING: Omit<Draft, 'id' | 'messageId' | 'date' | 'author' | 'subject'> = {
  zone: undefined,
  lists: [],
  inReplyTo: [],
  references: [],
  parent: undefined,
  sources: [],
  attachments: [],
  defects: [],
  attributed: true,
  reconstructedFrom: [],
  text: undefined,
  file: undefined,
};

/** An instant in UTC, or the day of a local time whose zone nobody knows. */
function wholeDate(date: string | undefined): string | undefined {
  return date === undefined || date.endsWith('Z') ? date : date.slice(0, 10);
}

interface Writing {
  readonly posts: Collection;
  readonly chosen: ReadonlySet<string>;
  readonly people: People;
  readonly spool: Spool;
  readonly threadOf: ReadonlyMap<string, string>;
  /** Entry id to the thread that its entry names now. */
  readonly recorded: ReadonlyMap<string, string>;
  readonly options: ImportOptions;
  readonly report: ImportReport;
}

/** Writes the new people, the posts that were read or put together, and those whose thread has another name by now. */
async function write({
  posts,
  chosen,
  people,
  spool,
  threadOf,
  recorded,
  options,
  report,
}: Writing): Promise<void> {
  const { contentDir, debate, dryRun = false } = options;
  const jobs: WriteJob[] = [];
  for (const draft of posts.drafts.values()) {
    const touched =
      posts.touched.has(draft.id) && (chosen.has(draft.id) || draft.reconstructedFrom !== undefined);
    const thread = threadOf.get(draft.id) ?? draft.id;
    if (touched || (draft.file !== undefined && recorded.get(draft.id) !== thread))
      jobs.push({ draft, thread, debate: chosen.has(draft.id) ? debate : undefined });
  }
  // People first: a run that is cut short leaves no post whose author there is no entry of.
  const authors = new Set(jobs.map(({ draft }) => draft.author));
  for (const person of people.added.values()) {
    if (!authors.has(person.id)) continue;
    report.people++;
    const file = `people/${person.id}.mdx`;
    report.files.push({ file, change: 'new' });
    if (!dryRun) writeWhole(contentDir, file, personFile(person));
  }
  const results = await writePosts(jobs, { contentDir, dryRun, spoolPath: spool.path }, (count) =>
    options.onWritten?.(count, jobs.length),
  );
  for (const result of results) {
    const { file, change } = result;
    if (change === 'skipped') report.skipped.push({ file, offset: 0, reason: result.reason });
    else if (change === 'unchanged') report.unchanged++;
    else {
      report.files.push({ file, change });
      if (change === 'changed') report.changed++;
      else if (posts.drafts.get(result.id)?.reconstructedFrom) report.reconstructed++;
      else report.new++;
    }
  }
}

function personFile({ name, names, addresses }: NewPerson): string {
  return `---\n${writeFields({ name, names: names.length > 0 ? names : undefined, addresses: addresses.length > 0 ? addresses : undefined })}---\n`;
}
