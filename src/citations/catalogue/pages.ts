import { z } from 'zod';
import type { KnowledgeBase } from '../../knowledge/index.ts';

/** The collections whose pages can be linked to but have no revisions. */
export const PAGE_KINDS = ['debates', 'posts', 'concepts', 'people', 'threads'] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** The file of a site that lists its pages, below its base. */
export const PAGES_FILE = 'pages.json';

const id = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+$/, 'must be an id');

/** The pages of a site: the ids of each collection, and the present id by each former one. Fields may be added within a version. */
const pages = z.object({
  format: z.literal('parley-pages'),
  version: z.literal(1),
  ids: z.record(z.enum(PAGE_KINDS), z.array(id)),
  former: z.partialRecord(z.enum(PAGE_KINDS), z.record(id, id)),
});

export type Pages = z.infer<typeof pages>;

/** Pages by their ids. */
export interface PageNames {
  /** The present id of whatever has or had an id; undefined for an unknown id. */
  readonly present: (kind: PageKind, id: string) => string | undefined;
  readonly ids: (kind: PageKind) => readonly string[];
}

/** The pages of a knowledge base, each list sorted. */
export function pagesOf(kb: KnowledgeBase): Pages {
  const former = (kind: 'debates' | 'concepts' | 'people') =>
    Object.fromEntries(
      [...kb.aliases].filter(([alias, to]) => kb[kind].has(to) && !kb[kind].has(alias)).sort(),
    );
  const threads = [...kb.threads.values()];
  const slugs = threads.flatMap(({ slug, formerSlugs }) => formerSlugs.map((one) => [one, slug] as const));
  return {
    format: 'parley-pages',
    version: 1,
    ids: {
      debates: [...kb.debates.keys()].sort(),
      posts: [...kb.posts.keys()].sort(),
      concepts: [...kb.concepts.keys()].sort(),
      people: [...kb.people.keys()].sort(),
      threads: threads.map(({ slug }) => slug).sort(),
    },
    former: {
      debates: former('debates'),
      concepts: former('concepts'),
      people: former('people'),
      threads: Object.fromEntries(slugs.sort()),
    },
  };
}

/**
 * Parses and checks the text of a pages file from any source.
 *
 * @throws Error with a message for users.
 */
export function readPages(text: string): Pages {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('what it offers is no JSON');
  }
  const result = pages.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `what it offers is no list of pages: ${issue?.path.join('.') || 'all of it'}: ${issue?.message}`,
  );
}

/** Indexes a list of pages. */
export function lookUpPages({ ids, former }: Pages): PageNames {
  const sets = new Map(PAGE_KINDS.map((kind) => [kind, new Set(ids[kind])]));
  return {
    present: (kind, id) => {
      if (sets.get(kind)?.has(id)) return id;
      const before = former[kind];
      return before !== undefined && Object.hasOwn(before, id) ? before[id] : undefined;
    },
    ids: (kind) => ids[kind],
  };
}
