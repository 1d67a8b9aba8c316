import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { segmentLines } from '../../segments/index.ts';
import { type AttachedFile, withAttached } from '../attached.ts';
import { bodyText, writeBody } from '../body/index.ts';
import type { Entry } from '../entry.ts';
import { entryFiles } from '../files.ts';
import { parseEntry, spliceFields } from '../frontmatter/index.ts';
import { sha256 } from '../identity.ts';
import { lock } from '../import/lock.ts';
import { writeWhole } from '../import/write-file.ts';
import { readEntry, textOfFile } from '../read.ts';
import { hashOfWords } from '../schemas/index.ts';
import { fingerprint, hashOf, lettersRedacted, redact, redactedWords } from './apply.ts';
import { type Redaction, readLedger, writeLedger } from './ledger.ts';

export interface TakeDown {
  readonly contentDir: string;
  /** Entry id of the post. */
  readonly post: string;
  /** The words; the whole post where they are absent. */
  readonly words: string | undefined;
  readonly reason: string;
  /** ISO 8601 day. */
  readonly today: string;
}

/** What was taken down, and what that costs. */
export interface TakenDown {
  /** Files of the posts whose text changed, that of the post first. */
  readonly files: readonly string[];
  /** The arguments whose evidence held the words. */
  readonly lost: readonly string[];
  /** By key of these: the SHA-256 of their words, which may stand in their place (docs/citing.md, scheme 2). */
  readonly hashes: Readonly<Record<string, string>>;
  /** Whether words stood in one of the texts before, and stand in none of them after. */
  readonly hasLost: (words: string) => boolean;
  /** Files of content/sources that hold the words still. */
  readonly sources: readonly string[];
}

/** Something a user must do otherwise. */
export class RedactionError extends Error {}

/**
 * Takes words, or a whole post, out of every post that has them, quotations and reconstructed posts included, and puts them
 * on the ledger that keeps them out of later imports. Evidence is the curator's: what is lost is told, not changed.
 * @throws RedactionError, LockedError
 */
export function takeDown({ contentDir, post, words, reason, today }: TakeDown): TakenDown {
  const unlock = lock(contentDir);
  try {
    const entries = entryFiles(contentDir, 'posts').map((file) => {
      const source = readFileSync(join(contentDir, file), 'utf8');
      const entry = readEntry('posts', file, source);
      if ('problems' in entry)
        throw new RedactionError(`${file}: ${entry.problems[0]?.message}; mend it first`);
      const attached = withAttached(entry, (name) => textOfFile(contentDir, name)).attached ?? [];
      return { entry, source, attached, text: bodyText(entry.data, entry.body) };
    });
    const asked = entries.find(({ entry }) => entry.id === post);
    if (!asked) throw new RedactionError(`there is no post "${post}"`);
    const redaction = redactionOf(asked.entry, asked.text || wordsOf(asked.attached), words, reason, today);
    const changed = entries
      .map(({ entry, source, attached, text }) => {
        const redacted = (words: string) =>
          redact(words, { id: entry.id, messageId: entry.data.messageId }, [redaction]);
        const files = attached.map((one) => ({ ...one, after: redacted(one.text ?? '') }));
        return {
          entry,
          source,
          text: text + wordsOf(attached),
          sent: redacted(text),
          files: files.filter((one) => one.text !== undefined && one.text !== one.after),
          after: redacted(text) + files.map(({ after }) => after).join('\n'),
          isChanged: text !== redacted(text),
        };
      })
      .filter(({ isChanged, files }) => isChanged || files.length > 0);
    if (!changed.some(({ entry }) => entry.id === post))
      throw new RedactionError(`the words do not stand in the post "${post}", one after the other`);
    // The ledger first: killed in between, the next import takes out what is left.
    writeLedger(contentDir, [...readLedger(contentDir), redaction]);
    for (const { entry, source, sent, files } of changed) {
      for (const { file, after } of files) writeWhole(contentDir, file, after);
      const hashes = new Map(files.map(({ file, after }) => [file, sha256(after)]));
      writeWhole(contentDir, entry.file, withText(withHashes(entry, source, hashes), sent));
    }
    const lost = changed.flatMap(({ entry, text, after }) => lostArguments(entry, text, after));
    return {
      files: changed
        .map(({ entry }) => entry.file)
        .sort((a, b) => Number(b === asked.entry.file) - Number(a === asked.entry.file)),
      lost: lost.map(({ key }) => key),
      hashes: Object.fromEntries(lost.map(({ key, exact }) => [key, hashOfWords(exact)])),
      hasLost: lossOf(changed),
      sources:
        words === undefined
          ? asked.entry.data.sources.map((source) => source.file)
          : sourcesWith(contentDir, redaction),
    };
  } finally {
    unlock();
  }
}

function redactionOf(
  entry: Entry<'posts'>,
  text: string,
  words: string | undefined,
  reason: string,
  date: string,
): Redaction {
  const run = redactedWords(words ?? text);
  if (run.length === 0)
    throw new RedactionError(
      words === undefined
        ? `the post "${entry.id}" has no words`
        : '--words holds no word (letters or digits)',
    );
  const salt = randomBytes(12).toString('hex');
  const letters = lettersRedacted(run.join(' '), salt);
  const common = { post: entry.id, date, reason, words: run.length, salt, hash: hashOf(run, salt), letters };
  if (words !== undefined) return { ...common, first: fingerprint(run[0] ?? '') };
  const { messageId } = entry.data;
  return { ...common, whole: true, ...(messageId === undefined ? {} : { messageId }) };
}

/** What the files that came with a post say. */
function wordsOf(attached: readonly AttachedFile[]): string {
  return attached.map(({ text }) => text ?? '').join('\n');
}

/** The source of a post that names the files that came with it by what they say now. */
function withHashes(entry: Entry<'posts'>, source: string, hashes: ReadonlyMap<string, string>): string {
  if (hashes.size === 0) return source;
  const { matter } = parseEntry(source);
  const attachments = entry.data.attachments.map((one) => ({
    ...one,
    ...(hashes.has(one.file ?? '') ? { sha256: hashes.get(one.file ?? '') } : {}),
  }));
  const start = source.indexOf('\n') + 1;
  const before = matter.replace(/^\r?\n/, '');
  return source.slice(0, start) + spliceFields(before, { attachments }) + source.slice(start + before.length);
}

function withText(source: string, text: string): string {
  const { matter } = parseEntry(source);
  const written = writeBody(segmentLines(text));
  const yaml = spliceFields(matter.replace(/^\r?\n/, ''), { body: sha256(text), layout: written.layout });
  return `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\n${written.body === '' ? '' : `\n${written.body}`}`;
}

/** Whether a run of words, whatever its layout, was in a text before and is in none after. */
function lossOf(
  texts: readonly { readonly text: string; readonly after: string }[],
): (words: string) => boolean {
  const had = texts.map(({ text }) => runOf(text));
  const has = texts.map(({ after }) => runOf(after));
  return (words) => {
    const run = runOf(words);
    return had.some((text) => text.includes(run)) && !has.some((text) => text.includes(run));
  };
}

function runOf(text: string): string {
  return ` ${redactedWords(text.replace(/^[> ]+/gm, '')).join(' ')} `;
}

/** The arguments whose evidence stood in the text before, and does not after. */
function lostArguments(
  entry: Entry<'posts'>,
  before: string,
  after: string,
): { key: string; exact: string }[] {
  const [had, has] = [before, after].map((text) => redactedWords(text.replace(/^[> ]+/gm, '')).join(' '));
  return entry.data.arguments
    .map(({ id, exact = '' }) => ({ key: `${entry.id}#${id}`, exact }))
    .filter(({ exact }) => {
      const words = redactedWords(exact).join(' ');
      return words !== '' && had?.includes(words) && !has?.includes(words);
    });
}

/** Sources of the content folder that hold the words still: they are evidence of what was sent, and the curator's to take away. */
function sourcesWith(contentDir: string, redaction: Redaction): string[] {
  const folder = join(contentDir, 'sources');
  if (!existsSync(folder)) return [];
  return listFiles(folder).filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return redact(text, {}, [redaction]) !== text;
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort();
}
