import { z } from 'zod';
import { ledgerLine, standing } from '../revisions/line.ts';
import { REVISION } from '../revisions/revision.ts';

/** The catalogue's file on a site, from its base. */
export const CATALOGUE_FILE = 'citations.json';

/** The number of the format. Fields may be added within one; whoever reads it must pass over what it does not know. */
export const CATALOGUE_VERSION = 1;

const name = z.string().max(400);

/** Something that can be cited, as it is now. */
const thing = z.object({
  key: name,
  /** The first key it had, which revisions go by; its key where this is absent. */
  origin: name.optional(),
  /** Every other key that it had. */
  aliases: z.array(name).optional(),
  revision: z.string().regex(REVISION),
  title: z.string(),
  standing: standing.optional(),
  /** Key of the position that took its place. */
  supersededBy: name.optional(),
});

/** What something said at a revision: a line of the ledger under the thing's origin, or what it says now. */
const revision = ledgerLine.omit({ recorded: true, scheme: true }).extend({
  /** Day on which it was recorded; absent where it is not yet. */
  recorded: z.string().optional(),
});

/** What of a knowledge base can be cited, now and at each revision on record. */
export const catalogue = z.object({
  format: z.literal('parley-citations'),
  version: z.literal(CATALOGUE_VERSION),
  /** Address of the site's home page, or its path where the site does not know its own address. */
  home: z.string(),
  things: z.array(thing),
  revisions: z.array(revision),
});

export type Catalogue = z.infer<typeof catalogue>;
export type CatalogueThing = z.infer<typeof thing>;
export type CatalogueRevision = z.infer<typeof revision>;
