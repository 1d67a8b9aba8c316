import { writeFields } from '../frontmatter/index.ts';
import type { NewPerson, People } from '../people.ts';
import { withFiles } from './attachments.ts';
import type { Collection } from './collect.ts';
import type { ImportOptions } from './import.ts';
import type { ImportReport } from './report.ts';
import type { Spool } from './spool.ts';
import { writeWhole } from './write-file.ts';
import type { WriteJob } from './write-post.ts';
import { writePosts } from './write-posts.ts';

export interface Writing {
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
export async function writeAll({
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
  giveFiles(posts);
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

/** Says of what came with posts in which file it is kept. */
function giveFiles(posts: Collection): void {
  for (const id of posts.touched) {
    const draft = posts.drafts.get(id);
    if (draft?.attachments.some(({ text }) => text))
      posts.enter({ ...draft, attachments: withFiles(id, draft.attachments) });
  }
}

function personFile({ name, names, addresses }: NewPerson): string {
  return `---\n${writeFields({ name, names: names.length > 0 ? names : undefined, addresses: addresses.length > 0 ? addresses : undefined })}---\n`;
}
