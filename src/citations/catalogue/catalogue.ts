import { z } from 'zod';
import { citedKey, lineFields, standing } from '../revisions/line.ts';
import { REVISION } from '../revisions/revision.ts';
import { type CitedWords, catalogueWords } from '../revisions/words.ts';

/** The catalogue's file on a site, from its base. */
export const CATALOGUE_FILE = 'citations.json';

/** Format version. Fields may be added within a version; readers must ignore fields that they do not know. */
export const CATALOGUE_VERSION = 1;

/** The id of an entry. */
const id = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+$/, 'must be an id');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day (2022-12-07)');

/**
 * The present state of a position or an argument. Documents and lock files copy what is written here, so keys, ids and revisions are
 * checked for their form. The evidence of an argument is derived from the argument's words.
 */
export const catalogueThing = z.object({
  key: citedKey,
  /** The first key it had, under which its revisions are recorded; absent if that is its key. */
  origin: citedKey.optional(),
  /** Its former keys. */
  aliases: z.array(citedKey).optional(),
  revision: z.string().regex(REVISION),
  /** Its present text under former revision schemes: the revisions that these give. */
  former: z.array(z.string().regex(REVISION)).optional(),
  /** Only for a position, a design or a scenario. */
  title: z.string().optional(),
  standing: standing.optional(),
  /** Key of the position that replaced it. */
  supersededBy: id.optional(),
  /** If several replaced it: all of them, `supersededBy` included. */
  successors: z.array(id).optional(),
});

/** The text of something at a revision: a line of the ledger, under the thing's origin, or its present text. */
export const catalogueRevision = z.object({
  ...lineFields,
  /** Day on which it was recorded; absent if not recorded yet. */
  recorded: day.optional(),
  words: catalogueWords,
});

/** Everything in a knowledge base that can be cited, at its present revision and at each recorded one. */
export const catalogue = z.object({
  format: z.literal('parley-citations'),
  version: z.literal(CATALOGUE_VERSION),
  /** Address of the site's home page; only its path if the site does not know its own address. */
  home: z
    .string()
    .max(2000)
    .regex(
      /^(?:https?:\/\/[^\s\p{C}]+|\/[^\s\p{C}]*)$/u,
      'must be an address that begins with https:// or http://, or a path',
    ),
  /** The id used in words, by every other id that a person had. */
  people: z.record(id, id).optional(),
  things: z.array(catalogueThing),
  revisions: z.array(catalogueRevision),
});

export type Catalogue = z.infer<typeof catalogue>;
export type CatalogueThing = z.infer<typeof catalogueThing>;
/** The words of a position or an argument at a revision; or the evidence of an argument, derived from the argument's words. */
export type CatalogueRevision = Omit<z.infer<typeof catalogueRevision>, 'words'> & {
  readonly words: CitedWords;
};
