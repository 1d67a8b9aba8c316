import { z } from 'zod';
import { PLACES } from './manifest.ts';
import { KINDS } from './record.ts';

/** The file by which an index of Pagefind's says what it is made of. */
export const INDEX_ENTRY = `${PLACES.pagefind}pagefind-entry.json`;

const text = z.string();
const count = z.int().min(0).max(1_000_000_000);

/** What the search of a site sends, as far as this version relies on it. Whoever reads another's site reads it by these: what it holds is claimed by a stranger. */
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
    }),
  ]),
  [PLACES.records]: z
    .array(
      z.object({
        kind: z.enum(KINDS),
        address: text.max(2000),
        ...Object.fromEntries(
          ['title', 'text', 'author', 'date', 'debate'].map((name) => [name, text.optional()]),
        ),
        names: z.array(text).optional(),
        asked: z.array(text).optional(),
        facets: z.record(text, z.array(text)).optional(),
      }),
    )
    .max(500_000),
};

/** Whether a value is of the form that the file of a path from the home page has; of a path that is not known here any value is. */
export function isSent(path: string, value: unknown): boolean {
  return SENT[path]?.safeParse(value).success !== false;
}

const entry = z.object({
  version: z.string().max(50),
  languages: z.record(
    z.string().max(50),
    z.object({
      hash: z.string().regex(/^[\w-]{1,100}$/),
      wasm: z
        .string()
        .regex(/^[\w-]{1,20}$/)
        .nullish(),
      page_count: count,
    }),
  ),
  include_characters: z.array(z.string().max(10)).max(1000).optional(),
});

/** What is wrong with an index whose entry file holds a value, for a script of one version of Pagefind; undefined where nothing is. */
export function indexTrouble(value: unknown, version: string): string | undefined {
  const read = entry.safeParse(value);
  if (!read.success) return 'its posts have no index of a form that this version knows';
  if (read.data.version === version) return undefined;
  return `its posts are indexed by Pagefind ${read.data.version}, and Pagefind ${version} is to search them: build both by one version of Parley`;
}
