import type { z } from 'zod';
import type { Collection } from './collections.ts';
import { concept } from './concept.ts';
import { debate } from './debate.ts';
import { design } from './design/index.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { position } from './position.ts';
import { post } from './post.ts';

/** The schema of each collection's frontmatter, by folder name. Defined only here. */
export const schemas = {
  debates: debate,
  positions: position,
  concepts: concept,
  people: person,
  designs: design,
  pages: page,
  posts: post,
} satisfies Record<Collection, z.ZodType>;

/** The frontmatter of a collection's entries, checked and with defaults filled in. */
export type Frontmatter<C extends Collection> = z.infer<(typeof schemas)[C]>;

export { type Adoption, type AdoptionBy, adoptedBy } from './adoption.ts';
export { type CitedArgument, type PostArgument, writtenArgument } from './argument.ts';
export { COLLECTIONS, type Collection } from './collections.ts';
export type { Concept } from './concept.ts';
export type { Conflict } from './conflict.ts';
export { type Debate, STATUSES } from './debate.ts';
export type { Design } from './design/index.ts';
export { foldedText, hashOfWords } from './evidence-hash.ts';
export type { Figure } from './figure.ts';
export { isId, isPersonId } from './id-form.ts';
export type { Issue } from './issue.ts';
export { PACK_FORMAT, PACK_SCHEMA_FILE, type PackManifest, packManifest, packSchema } from './pack.ts';
export type { Page } from './page.ts';
export type { Person } from './person.ts';
export { type Position, successorsOf } from './position.ts';
export { importerFields, type Layout, type Post, type PostAttachment } from './post.ts';
export {
  RELATIONS,
  type Relation,
  repeatedTargets,
  type Target,
  type TargetFields,
  targetsOf,
  type WrittenTarget,
} from './targets.ts';
