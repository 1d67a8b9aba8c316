import { segmentLines } from '../../segments/index.ts';
import { withFiles } from '../attachment-file.ts';
import { bodyText, writeBody } from '../body/index.ts';
import type { Entry } from '../entry.ts';
import { withFields, withFieldsAndBody } from '../frontmatter/index.ts';
import { sha256 } from '../identity.ts';
import type { PostAttachment } from '../schemas/index.ts';
import type { FileChange } from '../writing/index.ts';
import { redact, redactWords } from './apply.ts';
import type { Redaction } from './ledger.ts';

/** A post: its entry, its file's text, and the texts of its attached files. */
export interface PostWords {
  readonly entry: Entry<'posts'>;
  readonly source: string;
  readonly text: string;
  /** By path. */
  readonly attached: ReadonlyMap<string, string>;
}

/** A post without the words on record. */
export interface RedactedWords {
  /** Its file's text; the same string if nothing changed. */
  readonly source: string;
  readonly text: string;
  /** Its text and those of its attached files, joined. */
  readonly said: string;
  /** Changes of its attached files. */
  readonly files: readonly FileChange[];
}

/**
 * Removes the words on record from a post: its text, subject, names and texts of attachments, and claims of other sources. Its files get
 * the names that an import would give them.
 */
export function withoutWords(post: PostWords, redactions: readonly Redaction[]): RedactedWords {
  const { entry, source, text, attached } = post;
  const whose = { id: entry.id, messageId: entry.data.messageId };
  const said = new Map([...attached].map(([file, text]) => [file, redact(text, whose, redactions)]));
  const words = (one: string) => redactWords(one, redactions);
  const { subject, conflicts, sources } = entry.data;
  const { attachments, files } = filesOf(post, said, words);
  const after = redact(text, whose, redactions);
  const fields = changed(entry.data, {
    subject: words(subject),
    conflicts: conflicts.map((one) => ('says' in one ? { ...one, says: words(one.says) } : one)),
    sources: sources.map((one) => (one.adds === undefined ? one : { ...one, adds: words(one.adds) })),
    attachments,
  });
  const spliced = Object.keys(fields).length === 0 ? source : withFields(source, { ...fields });
  return {
    source: after === text ? spliced : withText(spliced, after),
    text: after,
    said: [after, ...said.values()].join('\n'),
    files,
  };
}

/** The renamed attachments of a post, and the changes of their files. */
function filesOf(
  { entry, attached }: PostWords,
  said: ReadonlyMap<string, string>,
  words: (text: string) => string,
): { attachments: PostAttachment[]; files: FileChange[] } {
  const before = entry.data.attachments;
  const isRenamed = before.some(({ name }) => words(name) !== name);
  const renamed = withFiles(
    entry.id,
    before.map((one) => ({
      ...one,
      name: words(one.name),
      ...(said.has(one.file ?? '') && { text: true }),
    })),
  ).map(({ text: _, ...one }) => one);
  const attachments = (isRenamed ? renamed : before).map((one, at): PostAttachment => {
    const file = before[at]?.file ?? '';
    const now = said.get(file);
    return now === undefined || now === attached.get(file) ? one : { ...one, sha256: sha256(now) };
  });
  const kept = new Set(attachments.map(({ file }) => file));
  const files = before.flatMap(({ file }, at): FileChange[] => {
    const text = file === undefined ? undefined : said.get(file);
    const to = attachments[at]?.file;
    if (file === undefined || text === undefined || to === undefined) return [];
    if (to === file && text === attached.get(file)) return [];
    return [{ file: to, text }, ...(kept.has(file) ? [] : [{ file }])];
  });
  return { attachments, files };
}

/** The fields that differ from before. */
function changed<T extends object>(before: T, fields: Partial<T>): Partial<T> {
  const differ = Object.entries(fields).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T]),
  );
  return Object.fromEntries(differ) as Partial<T>;
}

function withText(source: string, text: string): string {
  const written = writeBody(segmentLines(text));
  return withFieldsAndBody(source, { body: sha256(text), layout: written.layout }, written.body);
}

/**
 * The texts of a post that redactions apply to.
 *
 * @param read The text of an attached file; undefined if it does not exist.
 */
export function wordsOf(
  entry: Entry<'posts'>,
  source: string,
  read: (file: string) => string | undefined,
): PostWords {
  const attached = new Map(
    entry.data.attachments.flatMap(({ file }) => {
      const text = file === undefined ? undefined : read(file);
      return file === undefined || text === undefined ? [] : [[file, text] as const];
    }),
  );
  return { entry, source, text: bodyText(entry.data, entry.body), attached };
}
