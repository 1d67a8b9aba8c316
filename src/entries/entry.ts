import type { AttachedFile } from './attached.ts';
import type { PostFacts } from './post-facts.ts';
import type { Collection, Frontmatter } from './schemas/index.ts';

/** An MDX file of content/, its frontmatter checked against its collection's schema. */
export interface Entry<C extends Collection = Collection> {
  readonly collection: C;
  /** The file name without its ending. */
  readonly id: string;
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  readonly data: Frontmatter<C>;
  /** The text after the frontmatter, unchanged. */
  readonly body: string;
  /** Line (from 1) of the file on which the body begins. */
  readonly bodyLine: number;
  /** The frontmatter's YAML, unchanged, from the end of the opening fence on. */
  readonly matter: string;
  /** For a post: the attached files that it names. */
  readonly attached?: readonly AttachedFile[] | undefined;
  /** For a post, if known: facts computed from its words (`postFacts`). */
  readonly facts?: PostFacts;
}

/** An existing file that cannot be read as an entry. */
export interface BrokenEntry {
  readonly collection: Collection;
  /** The file name without its ending. */
  readonly id: string;
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  readonly source: string;
}

/** Something that an author must fix, and where. */
export interface Problem {
  /** A short name for its kind, such as `broken-reference`; stable, for scripts. */
  readonly code: string;
  /** Path from the content folder. */
  readonly file: string;
  readonly line: number;
  /** From 1, in UTF-16 units; absent if only the line is known. */
  readonly column?: number;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** The nearest existing name. */
  readonly suggestion?: string;
  /** Warnings do not stop a build; all other problems do. */
  readonly severity?: 'warning';
}

export function isPost(entry: Entry): entry is Entry<'posts'> {
  return entry.collection === 'posts';
}
