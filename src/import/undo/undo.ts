import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { type FileChange, lock, People, writeTogether } from '../../entries/index.ts';
import type { Source } from '../../mail/index.ts';
import { type Archive, arrangementOf, keepArchive, readArchive } from '../archive.ts';
import { settleClaims } from '../claims.ts';
import { ArchivePosts } from '../collect.ts';
import { recordConflicts } from '../conflicts.ts';
import type { Draft } from '../draft.ts';
import { postFile } from '../post-file.ts';
import { keepParents, reconstruct } from '../reconstruct.ts';
import { Spool } from '../spool.ts';
import { slugsToKeep } from '../thread-slugs.ts';
import { personFile } from '../write-people.ts';
import { choosePosts, whyKept } from './choose-posts.ts';
import { withoutForgottenAddresses } from './forgotten-addresses.ts';
import { emptyUndoReport, type UndoReport } from './report.ts';

export interface UndoOptions {
  readonly contentDir: string;
  /** Whether a source is one of those whose import is taken back. */
  readonly isSource: (source: Pick<Source, 'file' | 'sha256'>) => boolean;
  /** By entry id, what refers to the entry, in a few words. Such entries are kept. */
  readonly heldBy: ReadonlyMap<string, string>;
  /** The debate that the import set. A post with no other curated field is removed. */
  readonly debate?: string | undefined;
  /** Says what would change and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Further changes to write with it, once it is known what is kept. */
  readonly alongside?: ((report: UndoReport) => readonly FileChange[]) | undefined;
}

/**
 * Takes back what an import brought and nobody annotated: posts, what came with them, what was put together from them and people
 * without posts. Posts that other sources brought too lose the source alone. What is left, and why, is in the report. Threads, parents and
 * reconstructed posts are then as an import of the other sources makes them. All is written as one; what refers to others goes before
 * them, so that the same command finishes what was cut short.
 * @throws LockedError, UnreadableEntriesError
 */
export function undoImport(options: UndoOptions): UndoReport {
  const unlock = options.dryRun ? () => {} : lock(options.contentDir);
  const spool = new Spool();
  try {
    return run(options, spool);
  } finally {
    spool.close();
    unlock();
  }
}

function run(options: UndoOptions, spool: Spool): UndoReport {
  const { contentDir, dryRun } = options;
  const before = readArchive(contentDir, spool);
  const report = emptyUndoReport();
  const { going, trimmed } = choosePosts(before, options, report);
  if (going.size === 0 && trimmed.size === 0) return report;
  const after = withoutPosts(before, going, trimmed, options.isSource);
  const people = new People(before.authors.values(), before.taken);
  const stale = recompute(
    after,
    before,
    going,
    people,
    spool,
    (draft) => whyKept(draft, options) !== undefined,
  );
  const gone = [...going.values(), ...stale.values()];
  const { threadOf } = arrangementOf(after);
  const slugs = slugsToKeep(after, threadOf);
  const changes: FileChange[] = [];
  const authors = new Set([...after.posts.drafts.values()].map(({ author }) => author));
  for (const person of people.added.values())
    if (authors.has(person.id)) changes.push({ file: `people/${person.id}.mdx`, text: personFile(person) });
  for (const draft of after.posts.drafts.values()) {
    const thread = threadOf.get(draft.id) ?? draft.id;
    const own = slugs.get(draft.id) ?? [];
    const isMoved =
      before.recorded.get(draft.id) !== thread || own.join() !== (before.slugs.get(draft.id) ?? []).join();
    if (!after.posts.touched.has(draft.id) && !isMoved) continue;
    const file = draft.file ?? `posts/${draft.id}.mdx`;
    const text = draft.text ? spool.get(draft.text) : undefined;
    const was = draft.file === undefined ? undefined : readText(join(contentDir, file));
    const entry = postFile({ draft, thread, slugs: own, text, debate: undefined, before: was });
    if (entry === was) continue;
    changes.push({ file, text: entry });
    report.files.push({ file, change: draft.file === undefined ? 'new' : 'changed' });
  }
  const remaining = [...after.posts.drafts.values()];
  const stays = new Map([...before.authors].filter(([, { id }]) => authors.has(id)));
  for (const change of withoutForgottenAddresses(contentDir, stays, gone, remaining)) {
    changes.push(change);
    report.files.push({ file: change.file, change: 'changed' });
  }
  const written = new Set(changes.map(({ file }) => file));
  const goes = (file: string) => {
    if (written.has(file) || !existsSync(join(contentDir, file))) return;
    written.add(file);
    changes.push({ file });
    report.files.push({ file, change: 'gone' });
  };
  const formerAuthors = new Set(gone.map(({ author }) => author));
  for (const [file, person] of before.authors) {
    if (!formerAuthors.has(person.id) || authors.has(person.id)) continue;
    const why = person.isCurated ? 'a curator edited it' : options.heldBy.get(person.id);
    if (why === undefined) goes(file);
    else report.left.push({ file, why });
  }
  for (const draft of gone) for (const { file } of draft.attachments) if (file !== undefined) goes(file);
  for (const draft of stale.values()) goes(draft.file ?? '');
  for (const draft of going.values()) goes(draft.file ?? '');
  if (!dryRun) {
    writeTogether(contentDir, [...changes, ...(options.alongside?.(report) ?? [])]);
    keepArchive(contentDir, after, threadOf, slugs, [...written]);
  }
  return report;
}

/** The archive without the posts that go, and without the source of those that others brought too. */
function withoutPosts(
  archive: Archive,
  going: ReadonlyMap<string, Draft>,
  trimmed: ReadonlySet<string>,
  isSource: UndoOptions['isSource'],
): Archive {
  const posts = new ArchivePosts(archive.textOf);
  for (const draft of archive.posts.drafts.values()) {
    if (going.has(draft.id)) continue;
    const isOrphan = draft.parent !== undefined && going.has(draft.parent);
    const sources = trimmed.has(draft.id)
      ? draft.sources.filter((source) => !isSource(source))
      : draft.sources;
    const files = new Set(sources.map(({ file }) => file));
    // What a source claimed goes with it.
    const conflicts = draft.conflicts.filter((one) =>
      'source' in one ? files.has(one.source) || !trimmed.has(draft.id) : !going.has(one.post),
    );
    posts.enter({ ...draft, conflicts, sources, ...(isOrphan ? { parent: undefined } : {}) });
    if (isOrphan || trimmed.has(draft.id) || conflicts.length !== draft.conflicts.length)
      posts.touched.add(draft.id);
  }
  return { ...archive, posts };
}

/** Puts together anew what the threads of the posts that go had; returns the reconstructed posts that nothing quotes any more. */
function recompute(
  after: Archive,
  before: Archive,
  going: ReadonlyMap<string, Draft>,
  people: People,
  spool: Spool,
  isKept: (draft: Draft) => boolean,
): Map<string, Draft> {
  const { threadOf } = arrangementOf(before);
  const threads = new Set([...going.keys()].map((id) => threadOf.get(id)));
  const concerned = [...after.posts.drafts.values()].filter(({ id }) => threads.has(threadOf.get(id)));
  const touched = new Set(after.posts.touched);
  const real = concerned.filter(({ reconstructedFrom }) => !reconstructedFrom).map(({ id }) => id);
  // What was put together with the help of the posts that go is put together from the others as if it never had been.
  const stale = new Map<string, Draft>();
  for (const draft of concerned) {
    if (!draft.reconstructedFrom || isKept(draft)) continue;
    stale.set(draft.id, draft);
    after.posts.drafts.delete(draft.id);
  }
  // A parent beside those that headers name is found anew, or not at all.
  for (const id of real) {
    const draft = after.posts.drafts.get(id) as Draft;
    if (draft.parent !== undefined && draft.inReplyTo.length + draft.references.length > 0)
      after.posts.enter({ ...draft, parent: undefined });
  }
  // A post put together anew takes the id that it had.
  after.posts.isTaken = (id) => people.isTaken(id) && !before.posts.drafts.has(id);
  settleClaims(after.posts, after.textOf);
  reconstruct(after, people, spool, new Set(real));
  for (const id of stale.keys()) if (after.posts.drafts.has(id)) stale.delete(id);
  for (const id of [...touched, ...real]) after.posts.touched.add(id);
  recordConflicts(after.posts);
  keepParents(after, arrangementOf(after));
  return stale;
}
