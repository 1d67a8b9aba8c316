import {
  type BrokenEntry,
  COLLECTIONS,
  type Entry,
  isPost,
  type Problem,
  packOf,
  type ReadEntries,
  readEntry,
} from '../entries/index.ts';
import { joinedPost } from './joined-post.ts';
import type { SourceFile } from './source-file.ts';

/** A post of the knowledge base that gets what a pack says of it. */
export interface Join {
  /** Its file. */
  readonly file: string;
  /** What this file is to hold. */
  readonly text: string;
  /** The file of the pack. */
  readonly packed: string;
}

/** What becomes of each file of a pack that is adopted: what is in none of these is in the knowledge base already. */
export interface AdoptionPlan {
  /** Entries that become the knowledge base's own, byte for byte. */
  readonly moves: readonly SourceFile[];
  readonly joins: readonly Join[];
  /** Entries that would be lost, and entries that cannot be read, each by its file: if there are any, the pack must not be adopted. */
  readonly problems: readonly Problem[];
  /** The entries of the pack that can be read. */
  readonly entries: readonly Entry[];
}

/** What a pack is adopted into. */
export interface AdoptingFolder {
  /** The entries of the content folder. Those of the pack itself, if it stands there, are passed over. */
  readonly read: ReadEntries;
  /** The text of an entry's file. */
  readonly sourceOf: (file: string) => string;
  /** Whether a person accepted other words for the argument with this key. */
  readonly accepts: (key: string) => boolean;
}

/**
 * Plans the adoption of a pack. An entry moves, or is joined to the knowledge base's post of the same Message-ID, or is there already: the same file, or a person or
 * concept of the same id and name. Anything else would be lost, and is a problem.
 *
 * @param files Files of the pack, by path from the content folder.
 */
export function planAdoption(
  pack: string,
  files: readonly SourceFile[],
  folder: AdoptingFolder,
): AdoptionPlan {
  const others = new Others(pack, folder);
  const moves: SourceFile[] = [];
  const joins: Join[] = [];
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const source of entryFilesOf(files)) {
    const entry = readSource(source);
    if ('problems' in entry) {
      for (const problem of entry.problems) problems.push(problem);
      continue;
    }
    entries.push(entry);
    const fate = fateOf(entry, source, others, folder);
    if (fate === 'moves') moves.push(source);
    else if (fate !== 'here' && 'message' in fate) problems.push(fate);
    else if (fate !== 'here') joins.push(fate);
  }
  const joined = new Map<string, string>();
  for (const { file, packed } of joins) {
    const first = joined.get(file);
    joined.set(file, packed);
    if (first !== undefined)
      problems.push(held(packed, `has the Message-ID of ${first} too: take one of them out`));
  }
  return { moves, joins, problems, entries };
}

type Fate = 'moves' | 'here' | Join | Problem;

function fateOf(entry: Entry, source: SourceFile, others: Others, folder: AdoptingFolder): Fate {
  if (isPost(entry) && entry.data.apart !== undefined) {
    const post = others.held(entry);
    if (post !== undefined) {
      const before = folder.sourceOf(post.file);
      const text = joinedPost(before, post, entry, folder.accepts);
      if (typeof text !== 'string') return text;
      return text === before ? 'here' : { file: post.file, text, packed: entry.file };
    }
  }
  const same = others.byId(entry.id);
  const [other] = same;
  const isThere = packOf(other?.file ?? '') === undefined && other?.collection === entry.collection;
  if (isThere && folder.sourceOf(other.file) === source.text) return 'here';
  const apart = isPost(entry) ? others.apart(entry) : undefined;
  if (apart !== undefined)
    return held(
      entry.file,
      `its Message-ID is that of ${apart.file}, which has no words either: import the mail of that post first`,
    );
  if (other === undefined) return 'moves';
  const isCommon =
    (entry.collection === 'people' || entry.collection === 'concepts') &&
    same.every(
      (one) => one.collection === entry.collection && 'data' in one && nameOf(one) === nameOf(entry),
    );
  // Another pack's entry leaves with that pack.
  if (isCommon) return same.some(({ file }) => packOf(file) === undefined) ? 'here' : 'moves';
  return {
    ...held(
      entry.file,
      `the id "${entry.id}" is that of ${other.file} too, which is something else: give one of them another id (rename)`,
    ),
    code: 'duplicate-id',
  };
}

/** What a content folder has besides a pack. */
class Others {
  readonly #byId: ReadonlyMap<string, readonly (Entry | BrokenEntry)[]>;
  readonly #posts: ReadonlyMap<string, readonly Entry<'posts'>[]>;

  constructor(pack: string, { read: { entries, broken = [] } }: AdoptingFolder) {
    const others = [...entries, ...broken].filter(({ file }) => packOf(file) !== pack);
    this.#byId = Map.groupBy(others, ({ id }) => id);
    const posts = others.flatMap((one) => ('data' in one && isPost(one) ? [one] : []));
    this.#posts = Map.groupBy(posts, ({ data }) => data.messageId ?? '');
  }

  byId(id: string): readonly (Entry | BrokenEntry)[] {
    return this.#byId.get(id) ?? [];
  }

  /** The knowledge base's post of the same Message-ID, with its words. */
  held(post: Entry<'posts'>): Entry<'posts'> | undefined {
    return this.#same(post).find(({ file, data }) => data.apart === undefined && packOf(file) === undefined);
  }

  /** A post of the same Message-ID without its words. */
  apart(post: Entry<'posts'>): Entry<'posts'> | undefined {
    return this.#same(post).find(({ data }) => data.apart !== undefined);
  }

  #same({ data: { messageId } }: Entry<'posts'>): readonly Entry<'posts'>[] {
    return messageId === undefined ? [] : (this.#posts.get(messageId) ?? []);
  }
}

function nameOf({ data }: Entry): string {
  return ('name' in data ? data.name : 'title' in data ? data.title : '').toLowerCase();
}

function entryFilesOf(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ file }) => file.endsWith('.mdx'));
}

function readSource({ file, text }: SourceFile): Entry | { problems: Problem[] } {
  const collection = COLLECTIONS.find((name) => name === file.split('/')[2]);
  if (collection === undefined)
    return { problems: [held(file, 'is in no folder of a collection: take it out of the pack')] };
  return readEntry(collection, file, text);
}

function held(file: string, message: string): Problem {
  return { code: 'pack-held', file, line: 1, message };
}
