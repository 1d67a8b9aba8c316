import { type KnownPerson, type People, withFiles } from '../entries/index.ts';
import type { Archive } from './archive.ts';
import type { ArchivePosts } from './collect.ts';
import type { ImportOptions } from './import.ts';
import type { ListNames } from './list-names.ts';
import type { ImportReport } from './report.ts';
import type { Spool } from './spool.ts';
import { writeLists } from './write-lists.ts';
import { writePeople } from './write-people.ts';
import type { WriteJob } from './write-post.ts';
import { writePosts } from './write-posts.ts';

export interface Writing {
  readonly archive: Archive;
  readonly chosen: ReadonlySet<string>;
  readonly people: People;
  readonly lists: ListNames;
  /** People whose addresses became known, by id. */
  readonly introduced: ReadonlyMap<string, KnownPerson>;
  readonly spool: Spool;
  readonly threadOf: ReadonlyMap<string, string>;
  /** Slugs of threads that posts keep, by entry id. */
  readonly slugs: ReadonlyMap<string, readonly string[]>;
  readonly options: ImportOptions;
  readonly report: ImportReport;
}

/** Writes the new people, the posts that were read or put together, and those whose thread has another name by now. */
export async function writeAll({
  archive,
  chosen,
  people,
  lists,
  introduced,
  spool,
  threadOf,
  slugs,
  options,
  report,
}: Writing): Promise<void> {
  const { contentDir, debate, dryRun = false } = options;
  const { posts, recorded, writtenBy, slugs: kept } = archive;
  const jobs: WriteJob[] = [];
  giveFiles(posts);
  for (const before of posts.drafts.values()) {
    const names = lists.corrected(before.lists);
    const isRelisted = names.join() !== before.lists.join();
    const draft = isRelisted ? { ...before, lists: names } : before;
    if (isRelisted) posts.drafts.set(draft.id, draft);
    const touched =
      posts.touched.has(draft.id) && (chosen.has(draft.id) || draft.reconstructedFrom !== undefined);
    const thread = threadOf.get(draft.id) ?? draft.id;
    const own = slugs.get(draft.id) ?? [];
    const isMoved = recorded.get(draft.id) !== thread || own.join() !== (kept.get(draft.id) ?? []).join();
    // A pack's files are as its curators wrote them: only what fills a post in writes it anew.
    const isOurs = draft.apart === undefined && draft.file !== undefined;
    if (touched || (isOurs && (isRelisted || isMoved)))
      jobs.push({
        draft,
        thread,
        slugs: own,
        segments: draft.text && spool.segments(draft.text),
        debate: chosen.has(draft.id) ? debate : undefined,
      });
  }
  // People and lists first, so that an import that is killed leaves no post whose author has no entry.
  const files = new Map([...archive.authors].map(([file, { id }]) => [id, file]));
  const target = { contentDir, dryRun, introduced, fileOf: (id: string) => files.get(id) };
  writePeople(people, new Set(jobs.map(({ draft }) => draft.author)), target, report);
  writeLists(lists, { contentDir, dryRun }, report);
  for (const { draft } of jobs) {
    const from = writtenBy.get(draft.id);
    if (from === undefined || from === draft.author) continue;
    const { id, file = '' } = draft;
    report.authors.push({ post: id, file, from: named(people, from), to: named(people, draft.author) });
  }
  const results = await writePosts(jobs, { contentDir, dryRun, spoolPath: spool.path }, (count) =>
    options.onWritten?.(count, jobs.length),
  );
  for (const result of results) {
    const { file, change } = result;
    for (const attached of result.attached) {
      report.files.push(attached);
      if (attached.change === 'new') report.attachments++;
    }
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

/** Gives the attachments of posts their files. */
function giveFiles(posts: ArchivePosts): void {
  for (const id of posts.touched) {
    const draft = posts.drafts.get(id);
    if (draft?.attachments.some(({ text }) => text))
      posts.enter({ ...draft, attachments: withFiles(id, draft.attachments) });
  }
}

/** A person's id, with the name. */
function named(people: People, id: string): { id: string; name: string } {
  return { id, name: people.nameOf(id) ?? id };
}
