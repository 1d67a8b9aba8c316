import { type Entry, packOf } from '../entries/index.ts';
import { ChangeRefused } from './change-refused.ts';
import { type PostChange, plan } from './changes.ts';
import { diffOf } from './diff.ts';
import { type EditedCollection, type Step, withSteps } from './edit-of.ts';
import { type EntryChange, entryChanged, planOfEntry } from './entry-changes.ts';
import { entryIn, type SourceFile, sourceFile } from './files.ts';
import { newEntry } from './new-entry.ts';
import { NotFoundError, type Reader } from './reading.ts';
import { ConflictError } from './saves.ts';
import type { Change, NewEntry } from './wire.ts';
import type { Workspace } from './workspace.ts';

/** A change that can be written: the file as it is, and as it would be. */
export interface Draft {
  readonly file: string;
  readonly before: SourceFile | undefined;
  readonly text: string;
  readonly what: string;
  readonly argument?: { readonly id: string; readonly key: string };
  readonly created?: string;
}

/** What a draft is made with. */
interface Drafting {
  readonly space: Workspace;
  readonly reader: Reader;
}

/** The draft of a change. @throws ChangeRefused, ConflictError, NotFoundError */
export function draftOf(change: Change, drafting: Drafting): Draft {
  if (change.do === 'new') return draftOfNew(change, drafting);
  return 'post' in change ? draftOfPost(change, drafting) : draftOfEntry(change, drafting);
}

function draftOfNew({ do: _, ...given }: NewEntry & { readonly do: 'new' }, { space }: Drafting): Draft {
  const sourceOf = (file: string) => sourceFile(space.contentDir, file)?.source ?? '';
  const made = newEntry(space.entries, sourceOf, given);
  if (!made.ok) throw new ChangeRefused(made.reason);
  const [first] = made.files;
  if (first === undefined) throw new ChangeRefused('Nothing changes by that.');
  const { file, text } = first;
  const before = sourceFile(space.contentDir, file);
  if (before !== undefined && given.kind !== 'issue')
    throw new ChangeRefused(`There is a file ${file} already.`);
  return { file, before, text, what: `new ${given.kind} ${made.created}`, created: made.created };
}

function draftOfPost(change: PostChange, { space, reader }: Drafting): Draft {
  const id = change.post;
  const present = presentFile(space, reader.present(id).entry.file);
  // Somebody else may have changed it.
  const post = reader.present(id);
  const planning = { kb: space.curated, reader, post };
  const planned = splice(space, present, change, 'posts', (entry) =>
    plan(change, { ...planning, entry: entry as Entry<'posts'> }),
  );
  const { what, argument, ...draft } = planned;
  return {
    ...draft,
    what: `${what} in ${id}`,
    ...(argument !== undefined && { argument: { id: argument, key: `${id}#${argument}` } }),
  };
}

function draftOfEntry(change: EntryChange, { space }: Drafting): Draft {
  const { collection, id } = entryChanged(change);
  const node = space.curated[collection].get(id);
  if (node === undefined) throw new NotFoundError(`there is nothing with the id "${id}" in ${collection}`);
  const present = presentFile(space, node.entry.file);
  return splice(space, present, change, collection, (entry) => planOfEntry(change, entry, space.curated));
}

/** A file that is there, and that the knowledge base may change. @throws NotFoundError, ChangeRefused */
function presentFile(space: Workspace, file: string): SourceFile {
  const pack = packOf(file);
  if (pack !== undefined)
    throw new ChangeRefused(`${file} is of the pack "${pack}": adopt it first (parley adopt ${pack}).`);
  const present = space.read(file);
  if (present === undefined) throw new NotFoundError(`${file} is not there, or is no UTF-8`);
  return present;
}

interface Plan {
  readonly steps: readonly Step[];
  readonly what: string;
}

/** A file with the steps that a plan makes of its entry. @throws ConflictError if it is not as it was when the change was made */
function splice<P extends Plan>(
  { contentDir }: Workspace,
  present: SourceFile,
  change: PostChange | EntryChange,
  collection: EditedCollection,
  planOf: (entry: Entry) => P,
): Omit<P, 'steps'> & Pick<Draft, 'file' | 'before' | 'text'> {
  const { file, source } = present;
  const entry = entryIn(contentDir, file, source);
  if ('problems' in entry)
    throw new ChangeRefused(...entry.problems.map(({ message }) => `${file}: ${message}`));
  const written = (steps: readonly Step[]) => withSteps(source, steps, collection);
  if (present.hash !== change.hash) throw conflict(present, change, () => written(planOf(entry).steps));
  const { steps, ...plan } = planOf(entry);
  const made = written(steps);
  if (!made.ok) throw new ChangeRefused(`${file}: ${made.reason}`);
  return { ...plan, file, before: present, text: made.text };
}

/** The file changed meanwhile: both versions, so that what the curator wrote is kept. */
function conflict(
  { file, source, hash }: SourceFile,
  change: PostChange | EntryChange,
  write: () => ReturnType<typeof withSteps>,
): ConflictError {
  const { hash: _, ...rest } = change;
  let yours = JSON.stringify(rest, null, 2);
  try {
    const made = write();
    if (made.ok) yours = diffOf(file, source, made.text);
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
  }
  return new ConflictError({ conflict: true, file, theirs: source, yours, hash });
}
