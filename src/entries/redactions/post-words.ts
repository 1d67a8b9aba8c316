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

/** A post as it is: its entry, the file that the entry is of, and what the files beside it say. */
export interface PostWords {
  readonly entry: Entry<'posts'>;
  readonly source: string;
  readonly text: string;
  /** By path. */
  readonly attached: ReadonlyMap<string, string>;
}

/** A post without the words on record. */
export interface RedactedWords {
  /** Its file's text; the very same where nothing changed. */
  readonly source: string;
  readonly text: string;
  /** What its text and the files beside it say, one after the other. */
  readonly said: string;
  /** Changes of the files beside it. */
  readonly files: readonly FileChange[];
}

/**
 * A post without the words on record: its text, its subject, the names of what came with it and what that says, and what other sources claim of it. Its files
 * are named as an import names them of the same post.
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

/** The attachments of a post as it names them then, and what becomes of their files. */
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

/** The fields that are others than before. */
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

/** What a post says, to be redacted. @param read The text of a file beside it; undefined where there is none. */
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
