import type { Entry } from '../entries/index.ts';
import { ChangeRefused } from './change-refused.ts';
import { type Planned, type PostChange, plan } from './changes.ts';
import { diffOf } from './diff.ts';
import { withSteps } from './edit-of.ts';
import { entryIn, type SourceFile, sourceFile } from './files.ts';
import { newEntry } from './new-entry.ts';
import { NotFoundError, type Reader, type ReadPost } from './reading.ts';
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
  return change.do === 'new' ? draftOfNew(change, drafting) : draftOfPost(change, drafting);
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

function draftOfPost(change: PostChange, drafting: Drafting): Draft {
  const { space, reader } = drafting;
  const { file } = reader.present(change.post).entry;
  const present = space.read(file);
  if (present === undefined) throw new NotFoundError(`${file} is not there, or is no UTF-8`);
  // Somebody else may have changed it.
  const post = reader.present(change.post);
  const entry = entryIn(space.contentDir, file, present.source);
  if ('problems' in entry)
    throw new ChangeRefused(...entry.problems.map(({ message }) => `${file}: ${message}`));
  if (present.hash !== change.hash) throw conflict(change, post, present, drafting);
  const { steps, what, argument } = planned(change, post, entry as Entry<'posts'>, drafting);
  const made = withSteps(present.source, steps);
  if (!made.ok) throw new ChangeRefused(`${file}: ${made.reason}`);
  return {
    file,
    before: present,
    text: made.text,
    what: `${what} in ${change.post}`,
    ...(argument !== undefined && { argument: { id: argument, key: `${change.post}#${argument}` } }),
  };
}

function planned(
  change: PostChange,
  post: ReadPost,
  entry: Entry<'posts'>,
  { space, reader }: Drafting,
): Planned {
  return plan(change, { kb: space.curated, reader, post, entry });
}

/** The file changed meanwhile: both versions, so that what the curator wrote is kept. */
function conflict(
  change: PostChange,
  post: ReadPost,
  present: SourceFile,
  drafting: Drafting,
): ConflictError {
  let yours = '';
  try {
    const { steps } = planned(change, post, post.entry, drafting);
    const made = withSteps(present.source, steps);
    yours = made.ok ? diffOf(present.file, present.source, made.text) : JSON.stringify(steps, null, 2);
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    const { hash: _, ...rest } = change;
    yours = JSON.stringify(rest, null, 2);
  }
  return new ConflictError({ conflict: true, theirs: present.source, yours, hash: present.hash });
}
