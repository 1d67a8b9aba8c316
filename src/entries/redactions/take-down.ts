import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readExact } from '../../disk/index.ts';
import { CACHE_FOLDER } from '../cache-folder.ts';
import { entryFiles } from '../entry-files.ts';
import { readEntryFile } from '../read-entry.ts';
import { textOfFile } from '../read-text.ts';
import { hashOfWords } from '../schemas/index.ts';
import { type FileChange, lock, writeTogether } from '../writing/index.ts';
import { occurrences } from './apply.ts';
import { LEDGER_FILE, ledgerText, type Redaction, RedactionError, readLedger } from './ledger.ts';
import { type Left, wordsLeft } from './left.ts';
import { type Change, lossOf, lostArguments } from './lost-evidence.ts';
import { redactionOf, withRedaction } from './new-redaction.ts';
import { type PostWords, withoutWords, wordsOf } from './post-words.ts';

export interface TakeDown {
  readonly contentDir: string;
  /** Entry id of the post; undefined to reapply all redactions on record. */
  readonly post: string | undefined;
  /** The words to take down; absent for the whole post. */
  readonly words: string | undefined;
  readonly reason: string;
  /** ISO 8601 day. */
  readonly today: string;
  /** Whether to write nothing. What is left is then told only of files that would not change. */
  readonly dryRun?: boolean | undefined;
  /**
   * Further files of other rooms to change along with it. Gets a function that tells whether words occurred in a text before, but in none
   * after.
   */
  readonly alongside?: ((isGone: (words: string) => boolean) => readonly FileChange[]) | undefined;
}

/** The result of a redaction, and its consequences. */
export interface TakenDown {
  /** Files of the posts that changed, that of the post first. */
  readonly files: readonly string[];
  /** Whether it was already on record. */
  readonly again: boolean;
  /** The arguments whose evidence contained the words. */
  readonly lost: readonly string[];
  /** For these, by key: the SHA-256 of their words, which may replace them (docs/citing.md, scheme 2). */
  readonly hashes: Readonly<Record<string, string>>;
  /** Where the words still occur, for a curator to fix: a gist, a title, a file name. */
  readonly left: readonly Left[];
  /** Files of content/sources that still contain the words. */
  readonly sources: readonly string[];
}

/**
 * Removes words, or a whole post, from every post that contains them, including quotations, reconstructed posts, subjects and attachments,
 * and records them in the ledger, which keeps them out of later imports. All files are written as one; repeating the command finishes an
 * interrupted one, and also removes other words on record that came back. Evidence and other curated texts are reported, not changed.
 *
 * @throws RedactionError, LockedError
 */
export function takeDown({ contentDir, post, words, reason, today, dryRun, alongside }: TakeDown): TakenDown {
  const unlock = lock(contentDir);
  try {
    const posts = postsIn(contentDir);
    const asked = posts.find(({ entry }) => entry.id === post);
    if (!asked && post !== undefined) throw new RedactionError(`there is no post "${post}"`);
    const recorded = readLedger(contentDir);
    const redaction = asked && redactionOf(asked, words, reason, today, recorded);
    const redactions = redaction ? withRedaction(recorded, redaction) : recorded;
    const again = asked === undefined || redactions.length === recorded.length;
    const changes = posts
      .map((post): Change => ({ post, after: withoutWords(post, redactions) }))
      .filter(({ post, after }) => after.source !== post.source || after.files.length > 0);
    if (asked && !again && !changes.some(({ post }) => post === asked))
      throw new RedactionError(`the words do not stand in the post "${post}", one after the other`);
    // The requested post comes last: while it has its words, an interrupted redaction can be repeated.
    changes.sort((a, b) => Number(a.post === asked) - Number(b.post === asked));
    const ledger = ledgerText(redactions);
    const isGone = lossOf(changes);
    const files: FileChange[] = [
      ...(redactions.length > 0 ? [{ file: LEDGER_FILE, text: ledger }] : []),
      ...(alongside?.(isGone) ?? []),
      ...changes.flatMap(({ post, after }) => [
        ...after.files.filter(({ text }) => text !== undefined),
        { file: post.entry.file, text: after.source },
        ...after.files.filter(({ text }) => text === undefined),
      ]),
    ];
    const changed = files.filter((one) => isAnother(contentDir, one));
    if (!dryRun) {
      forgetKept(contentDir);
      writeTogether(contentDir, changed);
      forgetKept(contentDir);
    }
    const changing = new Set(dryRun ? changed.map(({ file }) => file) : []);
    const lost = posts.flatMap((post) => lostArguments(post, changes, redactions));
    const asking = redaction ? [redaction] : redactions;
    return {
      files: changes.map(({ post }) => post.entry.file).reverse(),
      again,
      lost: lost.map(({ key }) => key),
      hashes: Object.fromEntries(lost.map(({ key, exact }) => [key, hashOfWords(exact)])),
      left: wordsLeft(contentDir, asking).filter(({ file }) => !changing.has(file)),
      sources:
        asked && words === undefined
          ? asked.entry.data.sources.map((source) => source.file)
          : sourcesWith(contentDir, asking),
    };
  } finally {
    unlock();
  }
}

function postsIn(contentDir: string): PostWords[] {
  return entryFiles(contentDir, 'posts').map((file) => {
    const read = readEntryFile(contentDir, 'posts', file);
    if ('problems' in read) throw new RedactionError(`${file}: ${read.problems[0]?.message}; mend it first`);
    return wordsOf(read.entry, read.source, (name) => textOfFile(contentDir, name));
  });
}

function isAnother(contentDir: string, { file, text }: FileChange): boolean {
  return text === undefined || textOfFile(contentDir, file) !== text;
}

/** The search index of the terminal command, in the cache folder. */
const SEARCH = 'search';

/** Deletes caches, since they contain the words. */
function forgetKept(contentDir: string): void {
  const folder = join(contentDir, CACHE_FOLDER);
  for (const name of readdirSync(folder))
    if (name.endsWith('.json') || name === SEARCH)
      rmSync(join(folder, name), { recursive: true, force: true });
}

/** Sources of the content folder that still contain the words: as evidence of what was sent, only the curator may remove them. */
function sourcesWith(contentDir: string, redactions: readonly Redaction[]): string[] {
  const folder = join(contentDir, 'sources');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort()
    .filter((file) => {
      const text = readExact(join(folder, file));
      return redactions.some((one) => occurrences(text, one).length > 0);
    });
}
