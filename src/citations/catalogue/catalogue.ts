import { z } from 'zod';
import { lineFields, standing } from '../revisions/line.ts';
import { REVISION } from '../revisions/revision.ts';
import { type CitedWords, catalogueWords } from '../revisions/words.ts';

/** The catalogue's file on a site, from its base. */
export const CATALOGUE_FILE = 'citations.json';

/** The number of the format. Fields may be added within one; whoever reads it must pass over what it does not know. */
export const CATALOGUE_VERSION = 1;

const name = z.string().max(400);

/** A position or an argument, as it is now. The evidence of an argument goes by the argument's words. */
export const catalogueThing = z.object({
  key: name,
  /** The first key it had, which revisions go by; its key where this is absent. */
  origin: name.optional(),
  /** Every other key that it had. */
  aliases: z.array(name).optional(),
  revision: z.string().regex(REVISION),
  /** Its revisions under former schemes, of what it says now. */
  former: z.array(z.string().regex(REVISION)).optional(),
  /** Of a position. */
  title: z.string().optional(),
  standing: standing.optional(),
  /** Key of the position that took its place. */
  supersededBy: name.optional(),
});

/** What something said at a revision: a line of the ledger under the thing's origin, or what it says now. */
export const catalogueRevision = z.object({
  ...lineFields,
  /** Day on which it was recorded; absent where it is not yet. */
  recorded: z.string().optional(),
  words: catalogueWords,
});

/** What of a knowledge base can be cited, now and at each revision on record. */
export const catalogue = z.object({
  format: z.literal('parley-citations'),
  version: z.literal(CATALOGUE_VERSION),
  /** Address of the site's home page, or its path where the site does not know its own address. */
  home: z.string(),
  /** By every other id that a person had, the one that words name them by. */
  people: z.record(name, name).optional(),
  things: z.array(catalogueThing),
  revisions: z.array(catalogueRevision),
});

export type Catalogue = z.infer<typeof catalogue>;
export type CatalogueThing = z.infer<typeof catalogueThing>;
/** What a position or an argument said at a revision; or, made from what an argument said, what its evidence was. */
export type CatalogueRevision = Omit<z.infer<typeof catalogueRevision>, 'words'> & {
  readonly words: CitedWords;
};
