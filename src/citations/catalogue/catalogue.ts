import { z } from 'zod';
import { citedKey, lineFields, standing } from '../revisions/line.ts';
import { REVISION } from '../revisions/revision.ts';
import { type CitedWords, catalogueWords } from '../revisions/words.ts';

/** The catalogue's file on a site, from its base. */
export const CATALOGUE_FILE = 'citations.json';

/** The number of the format. Fields may be added within one; whoever reads it must pass over what it does not know. */
export const CATALOGUE_VERSION = 1;

/** The id of an entry. */
const id = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+$/, 'must be an id');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day (2022-12-07)');

/** A position or an argument, as it is now. What a catalogue names is written into documents and locks: nothing but keys, ids and revisions of their form. The evidence of an argument goes by the argument's words. */
export const catalogueThing = z.object({
  key: citedKey,
  /** The first key it had, which revisions go by; its key where this is absent. */
  origin: citedKey.optional(),
  /** Every other key that it had. */
  aliases: z.array(citedKey).optional(),
  revision: z.string().regex(REVISION),
  /** Its revisions under former schemes, of what it says now. */
  former: z.array(z.string().regex(REVISION)).optional(),
  /** Of a position. */
  title: z.string().optional(),
  standing: standing.optional(),
  /** Key of the position that took its place. */
  supersededBy: id.optional(),
  /** Where several took its place: all of them, `supersededBy` among them. */
  successors: z.array(id).optional(),
});

/** What something said at a revision: a line of the ledger under the thing's origin, or what it says now. */
export const catalogueRevision = z.object({
  ...lineFields,
  /** Day on which it was recorded; absent where it is not yet. */
  recorded: day.optional(),
  words: catalogueWords,
});

/** What of a knowledge base can be cited, now and at each revision on record. */
export const catalogue = z.object({
  format: z.literal('parley-citations'),
  version: z.literal(CATALOGUE_VERSION),
  /** Address of the site's home page, or its path where the site does not know its own address. */
  home: z
    .string()
    .max(2000)
    .regex(
      /^(?:https?:\/\/[^\s\p{C}]+|\/[^\s\p{C}]*)$/u,
      'must be an address that begins with https:// or http://, or a path',
    ),
  /** By every other id that a person had, the one that words name them by. */
  people: z.record(id, id).optional(),
  things: z.array(catalogueThing),
  revisions: z.array(catalogueRevision),
});

export type Catalogue = z.infer<typeof catalogue>;
export type CatalogueThing = z.infer<typeof catalogueThing>;
/** What a position or an argument said at a revision; or, made from what an argument said, what its evidence was. */
export type CatalogueRevision = Omit<z.infer<typeof catalogueRevision>, 'words'> & {
  readonly words: CitedWords;
};
