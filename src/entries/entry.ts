import type { AttachedFile } from './attached.ts';
import type { PostFacts } from './post-facts.ts';
import type { Collection, Frontmatter } from './schemas/index.ts';

/** One MDX file of content/, its frontmatter checked against its collection's schema. */
export interface Entry<C extends Collection = Collection> {
  readonly collection: C;
  /** The file's name without its ending. */
  readonly id: string;
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  readonly data: Frontmatter<C>;
  /** What follows the frontmatter, as it stands in the file. */
  readonly body: string;
  /** Line (from 1) of the file on which the body begins. */
  readonly bodyLine: number;
  /** The YAML of the frontmatter as it stands in the file, from the end of the opening fence on. */
  readonly matter: string;
  /** Of a post: the files kept beside it that it names. */
  readonly attached?: readonly AttachedFile[] | undefined;
  /** Of a post, where they are known: what was found in its words (`postFacts`). */
  readonly facts?: PostFacts;
}

/** An entry's file that is there and cannot be read as one. */
export interface BrokenEntry {
  readonly collection: Collection;
  /** The file's name without its ending. */
  readonly id: string;
  /** Path from the content folder, with forward slashes. */
  readonly file: string;
  readonly source: string;
}

/** Something an author must mend, with where it stands. */
export interface Problem {
  /** A short name for its kind, such as `broken-reference`; stable, for scripts. */
  readonly code: string;
  /** Path from the content folder. */
  readonly file: string;
  readonly line: number;
  /** From 1, in UTF-16 units; where more than the line is known. */
  readonly column?: number;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** The nearest name that does exist. */
  readonly suggestion?: string;
  /** A warning asks for a look; all else keeps the site from being built. */
  readonly severity?: 'warning';
}
