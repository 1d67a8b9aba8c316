import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { fileStamp, Refusal, readText } from '../disk/index.ts';
import type { AttachedFile } from './attached.ts';
import { bodyText } from './body/index.ts';
import type { Entry } from './entry.ts';
import { splitEntry } from './frontmatter/index.ts';
import type { PostFacts } from './post-facts.ts';
import { textOfFile } from './read-text.ts';
import type { Frontmatter } from './schemas/index.ts';

/** The fields of a post that are kept in memory: all but its words. */
export interface StoredFields {
  readonly id: string;
  readonly file: string;
  readonly data: Frontmatter<'posts'>;
  readonly bodyLine: number;
  readonly facts: PostFacts;
}

/** A post's file was edited between the reading of its header and that of its words. */
export class EditedMeanwhileError extends Refusal {}

interface Words {
  readonly body: string;
  readonly matter: string;
}

/** Maximum characters of entries that are cached in memory. */
const REMEMBERED = 2 * 1024 * 1024;
const remembered = new LRUCache<StoredEntry, Words>({
  maxSize: REMEMBERED,
  sizeCalculation: ({ body, matter }) => body.length + matter.length + 1,
});

/**
 * A post whose words stay in its file and are read on demand, since an archive does not fit into memory. When sent to another thread it
 * becomes plain data, without words until `restored` is called on it.
 */
export class StoredEntry implements Entry<'posts'> {
  readonly collection = 'posts';
  readonly id: string;
  readonly file: string;
  readonly data: Frontmatter<'posts'>;
  readonly bodyLine: number;
  readonly facts: PostFacts;
  /** The content folder. */
  readonly folder: string;
  /** The stamp of its file when it was read (`fileStamp`). */
  readonly stamp: string;

  constructor(folder: string, stamp: string, { id, file, data, bodyLine, facts }: StoredFields) {
    this.id = id;
    this.file = file;
    this.data = data;
    this.bodyLine = bodyLine;
    this.facts = facts;
    this.folder = folder;
    this.stamp = stamp;
  }

  /** @throws EditedMeanwhileError, and errors of the disk */
  get body(): string {
    return wordsOf(this).body;
  }

  /** @throws EditedMeanwhileError, and errors of the disk */
  get matter(): string {
    return wordsOf(this).matter;
  }

  /** The attached files that it names. */
  get attached(): readonly AttachedFile[] | undefined {
    const { folder, facts } = this;
    const files = this.data.attachments.flatMap(({ file }, at): AttachedFile[] => {
      const state = facts.attached[at];
      if (file === undefined || state === null) return [];
      return [{ file, text: state === 'missing' ? undefined : textOfFile(folder, file) }];
    });
    return files.length === 0 ? undefined : files;
  }

  /** The same post with other fields. */
  with(data: Frontmatter<'posts'>): StoredEntry {
    return new StoredEntry(this.folder, this.stamp, { ...this, data });
  }
}

/** Makes an entry that came from another thread able to read its words again. */
export function restored<E extends Entry>(entry: E): E {
  return 'stamp' in entry ? Object.setPrototypeOf(entry, StoredEntry.prototype) : entry;
}

/** The entry with other fields and the same words. */
export function withData<E extends Entry>(entry: E, data: E['data']): E {
  if (entry instanceof StoredEntry) return entry.with(data as Frontmatter<'posts'>) as Entry as E;
  return { ...entry, data };
}

function wordsOf(entry: StoredEntry): Words {
  const words = remembered.get(entry) ?? readWords(entry);
  remembered.set(entry, words);
  return words;
}

function readWords({ folder, file, stamp, data, facts }: StoredEntry): Words {
  const path = join(folder, file);
  const split = splitEntry(readText(path));
  // An edit of the frontmatter only, such as a new argument, leaves the words unchanged.
  const isSame = () =>
    facts.asSent && split !== undefined && hashOf(bodyText(data, split.body)) === data.body;
  if (split === undefined || (fileStamp(path) !== stamp && !isSame()))
    throw new EditedMeanwhileError(`${path} was edited while it was read: run the command again`);
  return { body: split.body, matter: split.matter };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
