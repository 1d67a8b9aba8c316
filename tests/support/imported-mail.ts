import { readEntries, wholeText } from '../../src/entries/index.ts';
import { importMessages } from '../../src/import/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { parseMessage, type Reading } from '../../src/mail/index.ts';
import { temporaryFolder } from './folder.ts';

/** What an import made of a post. */
export interface ImportedPost {
  /** Its entry's id, and that of the post that it answers. */
  readonly id: string;
  readonly parentId: string | undefined;
  /** Its Message-ID, or `*NAME` of a reconstructed one. */
  readonly key: string;
  readonly author: string;
  readonly parent: string | undefined;
  readonly thread: string;
  readonly date: string | undefined;
  readonly text: string;
  readonly reconstructed: boolean;
}

/** A message of an author at example.org, who is named by a full name. More header fields win over the usual ones. */
export function mail(fields: Readonly<Record<string, string>>, text: string): string {
  const from = fields.From ?? 'Rob Roe <rob@example.org>';
  const usual = {
    From: from,
    To: 'dev@lists.example.org',
    Subject: 'Re: The cache',
    Date: 'Mon, 5 Dec 2022 10:00:00 +0000',
    'List-Id': '<dev.lists.example.org>',
    'Content-Type': 'text/plain; charset=utf-8',
  };
  const head = Object.entries({ ...usual, ...fields }).filter(([, value]) => value !== '');
  return `${head.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${text}`;
}

/** Imports messages, in one import or in several, into a folder of its own: its posts by date, and the names of its people. */
export async function importedMail(
  ...imports: readonly (readonly string[])[]
): Promise<{ posts: ImportedPost[]; people: string[]; content: string }> {
  const content = temporaryFolder();
  for (const messages of imports) await importInto(content, messages);
  const { entries, problems } = await readEntries(content);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const kb = buildKnowledge({ entries, problems });
  const nameOf = (id: string) => {
    const entry = entries.find((one) => one.collection === 'people' && one.id === id);
    return (entry?.data as { name?: string } | undefined)?.name ?? id;
  };
  const keyOf = (id: string): string => {
    const data = kb.posts.get(id)?.entry.data;
    if (data === undefined) return id;
    return data.reconstructed ? `*${nameOf(data.from)}` : (data.messageId ?? id);
  };
  const posts = [...kb.posts.values()].map((post): ImportedPost => {
    const { date, from, reconstructed } = post.entry.data;
    return {
      id: post.id,
      parentId: post.parent,
      key: keyOf(post.id),
      author: nameOf(from),
      parent: post.parent === undefined ? undefined : keyOf(post.parent),
      thread: post.thread,
      date,
      text: wholeText(post.entry).text,
      reconstructed: reconstructed !== undefined,
    };
  });
  const people = entries.filter((one) => one.collection === 'people').map((one) => nameOf(one.id));
  return { posts: posts.sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1)), people, content };
}

/** Imports messages, by the name of a file that they are said to come from. */
export async function importInto(
  contentDir: string,
  messages: readonly string[],
  file = 'own.mbox',
): Promise<void> {
  await importMessages(readings(messages, file), { contentDir });
}

async function* readings(messages: readonly string[], file: string): AsyncGenerator<Reading> {
  for (const message of messages) {
    const bytes = Buffer.from(message);
    yield { kind: 'message', message: parseMessage(bytes, { file }), bytes: bytes.length };
  }
}
