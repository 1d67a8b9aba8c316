import { z } from 'zod';
import { PLACES, type PublishedIndex } from './manifest.ts';
import { KINDS } from './record.ts';

const text = z.string();
const count = z.int().min(0).max(1_000_000_000);

/**
 * The search files of a site, as far as this version relies on them. Other sites' files are checked against these schemas, since they are
 * not trusted.
 */
const SENT: Readonly<Record<string, z.ZodType>> = {
  [PLACES.manifest]: z.discriminatedUnion('search', [
    z.object({ search: z.literal('simple') }),
    z.object({
      search: z.literal('archive'),
      posts: count,
      postLength: z.number().positive().max(1_000_000).optional(),
      years: z.tuple([z.int().min(0).max(9999), z.int().min(0).max(9999)]),
      words: z.record(z.string().regex(/^\d{1,3}$/), count),
      texts: z.object({ first: z.array(text).max(100_000), pieces: z.int().min(0).max(100_000) }),
      index: z.object({
        pagefind: z.string().max(50),
        characters: z.array(z.string().max(10)).max(1000),
        folder: z.string().regex(/^[\w-]{1,100}$/),
      }),
    }),
  ]),
  [PLACES.records]: z
    .object({
      kind: column(z.enum(KINDS)).optional(),
      address: column(text.max(2000)).optional(),
      ...Object.fromEntries(
        ['title', 'claim', 'text', 'author', 'date', 'debate'].map((name) => [name, told(text).optional()]),
      ),
      names: told(z.array(text)).optional(),
      asked: told(z.array(text)).optional(),
      continues: told(z.boolean()).optional(),
      facets: told(z.record(text, z.array(text))).optional(),
    })
    .refine((columns) => {
      const lengths = new Set(Object.values(columns).map((values) => (values as readonly unknown[]).length));
      return lengths.size === 0 || (lengths.size === 1 && 'kind' in columns && 'address' in columns);
    }),
};

/** A field of all records. */
function column(value: z.ZodType) {
  return z.array(value).max(500_000);
}

/** A field that some records may lack. */
function told(value: z.ZodType) {
  return column(z.union([value, z.literal(0)]));
}

/** Whether a value has the form of the file at a path below the home page; true for unknown paths. */
export function isSent(path: string, value: unknown): boolean {
  return SENT[path]?.safeParse(value).success !== false;
}

/** Why this version of Pagefind cannot search the index of an archive; undefined if it can. */
export function indexTrouble({ pagefind }: PublishedIndex, version: string): string | undefined {
  if (pagefind === version) return undefined;
  return `its posts are indexed by Pagefind ${pagefind}, and Pagefind ${version} is to search them: build both by one version of Parley`;
}

/** Whether a value is the manifest of an archive from an older version of Parley, which wrote one file per post. */
export function isOfFileAPost(manifest: unknown): boolean {
  const { search, index } = (manifest ?? {}) as { readonly search?: unknown; readonly index?: unknown };
  return search === 'archive' && index === undefined;
}
