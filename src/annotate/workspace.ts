import { isDeepStrictEqual } from 'node:util';
import {
  type Entry,
  isPost,
  type Memory,
  type Problem,
  postFacts,
  type ReadEntries,
  readEntries,
  type Settings,
  type Trust,
} from '../entries/index.ts';
import { buildKnowledge, type KnowledgeBase, type PostNode, resolveKey } from '../knowledge/index.ts';
import { entryIn, hashOf, type SourceFile, sourceFile } from './files.ts';
import { FolderEntries } from './folder-entries.ts';

export interface WorkspaceOptions extends Trust {
  /** Settings as the site has them, over those of the content folder. */
  readonly settingsOf?: (read: Settings) => Settings;
}

/** An entry that was written, and the graph with it. */
export interface Written {
  readonly entry: Entry;
  readonly curated: KnowledgeBase;
}

/** Fields of a post that belong to the curator and that no thread depends on. */
const OF_CURATOR = ['debate', 'positions', 'leaves', 'arguments', 'main', 'note'] as const;

/**
 * The knowledge base in memory while it is annotated. Posts and threads are those of the last whole reading; what curators write is kept up
 * to date file by file, so that a save need not read and build everything again.
 */
export class Workspace {
  readonly contentDir: string;
  readonly #options: WorkspaceOptions;
  readonly #memory: Memory = new Map();
  #read: ReadEntries;
  /** As of the last whole reading: its posts and threads count, not its arguments. */
  #kb: KnowledgeBase;
  #entries: FolderEntries;
  /** SHA-256 of files that were written or read again since. */
  readonly #hashes = new Map<string, string>();
  #curated: KnowledgeBase | undefined;
  #isStale = false;
  #isEdited = false;
  #reading: Promise<void> | undefined;

  private constructor(contentDir: string, options: WorkspaceOptions, read: ReadEntries, kb: KnowledgeBase) {
    this.contentDir = contentDir;
    this.#options = options;
    this.#read = read;
    this.#kb = kb;
    this.#entries = new FolderEntries(read.entries);
  }

  /** Reads a content folder. @throws as `readEntries` */
  static async open(contentDir: string, options: WorkspaceOptions = {}): Promise<Workspace> {
    const memory: Memory = new Map();
    const read = await readEntries(contentDir, { ...options, memory });
    const space = new Workspace(contentDir, options, read, build(read, options));
    for (const [file, one] of memory) space.#memory.set(file, one);
    return space;
  }

  /** Posts, threads and people. Arguments and positions are in `curated`. */
  get kb(): KnowledgeBase {
    return this.#kb;
  }

  /** The graph of curated entries, and of posts that have arguments or positions. */
  get curated(): KnowledgeBase {
    this.#curated ??= this.#curatedWith(new Map());
    return this.#curated;
  }

  get entries(): readonly Entry[] {
    return this.#entries.all;
  }

  /** The present entry in a file; undefined if there is none that can be read. */
  entryOf(file: string): Entry | undefined {
    return this.#entries.get(file);
  }

  /** The present entry of a post. */
  postEntry(node: PostNode): Entry<'posts'> {
    return (this.#entries.get(node.entry.file) ?? node.entry) as Entry<'posts'>;
  }

  /** The graph as it would be with other entries, by path; those of no entry are gone. */
  curatedWith(changed: ReadonlyMap<string, Entry | undefined>): KnowledgeBase {
    return changed.size === 0 ? this.curated : this.#curatedWith(changed);
  }

  /** Problems of the whole knowledge base; reads it again if it was edited since. */
  async problems(): Promise<readonly Problem[]> {
    if (this.#isEdited) this.#isStale = true;
    await this.upToDate();
    return this.#kb.problems;
  }

  /** Reads everything again if files were added, removed, or changed by somebody else. */
  async upToDate(): Promise<void> {
    if (this.#isStale && this.#reading === undefined)
      this.#reading = this.#readAgain().finally(() => {
        this.#reading = undefined;
      });
    await this.#reading;
  }

  /** Says that a file may have been changed by somebody else. */
  touched(file: string): void {
    if (!file.endsWith('.mdx') && !/^(?:parley|words)\.yaml$/.test(file)) return;
    // Stays so if the file is a folder, a pipe, or cannot be read: the next reading names it.
    const wasStale = this.#isStale;
    this.#isStale = true;
    try {
      const present = sourceFile(this.contentDir, file);
      const isKnown = present !== undefined && present.hash === this.#hashes.get(file);
      if (isKnown || (present !== undefined && this.#absorb(present))) this.#isStale = wasStale;
    } catch {
      // See above.
    }
  }

  /** A file as it is now; if somebody else changed it, the graph is brought up to date. */
  read(file: string): SourceFile | undefined {
    const present = sourceFile(this.contentDir, file);
    const known = this.#hashes.get(file);
    if (present !== undefined && known !== present.hash) {
      if (!this.#absorb(present)) this.#isStale = true;
    }
    return present;
  }

  /**
   * Takes over what was written.
   *
   * @param as Its entry, and the graph with it, where these are known.
   */
  wrote(file: string, source: string | undefined, as?: Written): void {
    this.#isEdited = true;
    if (source === undefined) {
      this.#entries.delete(file);
      this.#hashes.delete(file);
      this.#curated = undefined;
      if (file.startsWith('posts/')) this.#isStale = true;
      return;
    }
    if (!this.#absorb({ file, source, hash: hashOf(source) }, as?.entry)) this.#isStale = true;
    if (as !== undefined && this.#entries.get(file) === as.entry) this.#curated = as.curated;
  }

  /** Replaces the entry of a file; false if more depends on the change than the graph of curated entries. */
  #absorb({ file, source, hash }: SourceFile, known?: Entry): boolean {
    const entry = known ?? entryIn(this.contentDir, file, source);
    if ('problems' in entry) return false;
    const before = this.#entries.get(file);
    this.#hashes.set(file, hash);
    if (before !== undefined && isDeepStrictEqual(before.data, entry.data) && hasSameBody(before, entry))
      return true;
    const isSmall = entry.collection !== 'posts' || (before !== undefined && hasSameHeader(before, entry));
    this.#entries.set(entry);
    this.#curated = undefined;
    this.#isEdited = true;
    return isSmall && entry.collection !== 'people';
  }

  #curatedWith(changed: ReadonlyMap<string, Entry | undefined>): KnowledgeBase {
    const entries = this.#entries.curatedWith(changed);
    // Posts without arguments exist too, and may be linked to.
    const isPostElsewhere = (name: string) => this.#kb.posts.has(resolveKey(this.#kb, name) ?? name);
    return build({ ...this.#read, entries, problems: [] }, this.#options, { isPostElsewhere });
  }

  async #readAgain(): Promise<void> {
    this.#isStale = false;
    this.#isEdited = false;
    const read = await readEntries(this.contentDir, { ...this.#options, memory: this.#memory });
    this.#read = read;
    this.#kb = build(read, this.#options);
    this.#entries = new FolderEntries(read.entries);
    this.#hashes.clear();
    this.#curated = undefined;
  }
}

function build(
  read: ReadEntries,
  { settingsOf }: WorkspaceOptions,
  options?: Parameters<typeof buildKnowledge>[1],
): KnowledgeBase {
  const { settings } = read;
  const given = settings && settingsOf ? { ...read, settings: settingsOf(settings) } : read;
  return buildKnowledge(given, options);
}

function hasSameHeader(before: Entry, after: Entry): boolean {
  const header = (entry: Entry) => ({
    ...entry.data,
    ...Object.fromEntries(OF_CURATOR.map((field) => [field, undefined])),
  });
  return isDeepStrictEqual(header(before), header(after)) && hasSameBody(before, after);
}

/** Of posts whose header is the same: the header has the SHA-256 of the text. */
function hasSameBody(before: Entry, after: Entry): boolean {
  if (isPost(before) && isPost(after)) return postFacts(before).asSent && postFacts(after).asSent;
  return before.body === after.body;
}
