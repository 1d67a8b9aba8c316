import {
  type Entry,
  lineIn,
  MANIFEST,
  PACK_FORMAT,
  type PackManifest,
  type Problem,
  wholeText,
  withFields,
} from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { ledgerOfPack, PACK_LEDGER } from './ledger.ts';
import { MailWords } from './mail-words.ts';
import { membersOf } from './members.ts';
import { packedPost } from './packed-post.ts';

/** A file of a pack, by its path from the pack's folder. */
export interface PackFile {
  readonly file: string;
  readonly text: string;
}

/** The files of a pack, sorted by path; or the problems for which it cannot be made, each with the file of the knowledge base to mend. */
export type Packing =
  | {
      readonly ok: true;
      readonly files: readonly PackFile[];
      readonly manifest: PackManifest;
      /** Files of reconstructed posts with arguments. No mailbox has these posts, so whoever adopts the pack needs the mail that quotes them. */
      readonly reconstructed: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface PackOptions {
  readonly kb: KnowledgeBase;
  /** The entries as their files have them, before references are resolved. */
  readonly entries: readonly Entry[];
  /** Id of the debate. */
  readonly debate: string;
  /** The text of an entry's file. */
  readonly sourceOf: (file: string) => string;
  /** The ledger of revisions. */
  readonly ledger: string;
  /** ISO 8601 day on which the words were compared with the posts. */
  readonly verified: string;
}

/** An e-mail address. */
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/;

/** Makes the files of a debate's pack. The same input gives the same bytes. */
export function packDebate({ kb, entries, debate, sourceOf, ledger, verified }: PackOptions): Packing {
  const { members, out } = membersOf(kb, entries, debate);
  const problems: Problem[] = out.map(({ file, line, target }) => ({
    code: 'pack-leads-out',
    file,
    line,
    message: `"${target}" is not part of the debate "${debate}", and a pack may only refer to its own entries: remove the reference, or write it in words`,
  }));
  const ids = new Set(members.map(({ id }) => id));
  const subject = kb.debates.get(debate)?.entry.data.title ?? debate;
  const files: PackFile[] = [];
  /** For each path in the pack: the file of the knowledge base that it was made from. */
  const sourceFiles = new Map<string, string>();
  for (const entry of members) {
    const file = `${entry.collection}/${entry.id}.mdx`;
    sourceFiles.set(file, entry.file);
    if (entry.collection !== 'posts') {
      files.push({ file, text: curatedFile(entry, sourceOf(entry.file), problems) });
      continue;
    }
    const post = entry as Entry<'posts'>;
    if (post.data.apart !== undefined) {
      const message =
        'has no text here, because it comes from a pack: make the pack in a knowledge base that has the text';
      problems.push({ code: 'pack-apart', file: entry.file, line: 1, message });
      continue;
    }
    const packed = packedPost(kb, post, { subject, verified, has: (id) => ids.has(id) });
    for (const { path, message } of packed.problems)
      problems.push({ code: 'pack-evidence', file: entry.file, line: lineIn(entry, path), message });
    files.push({ file, text: packed.text });
  }
  const mail = new MailWords(mailOf(kb, debate));
  for (const { file, text } of files)
    for (const { words } of mail.in(text))
      problems.push({
        code: 'pack-quotes',
        file: sourceFiles.get(file) ?? file,
        line: lineInSource(sourceFiles.has(file) ? sourceOf(sourceFiles.get(file) ?? '') : text, words),
        message: `quotes eight words or more of the mail in a row ("${words}"): say it in your own words`,
      });
  const recorded = ledgerOfPack(kb, ledger, ids, mail);
  if (recorded !== '') files.push({ file: PACK_LEDGER, text: recorded });
  if (problems.length > 0) return { ok: false, problems: sorted(problems) };
  const posts = members.filter((entry) => entry.collection === 'posts') as Entry<'posts'>[];
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    debate,
    verified,
    posts: posts.length,
    arguments: posts.reduce((sum, { data }) => sum + data.arguments.length, 0),
    lists: unique(posts.flatMap(({ data }) => data.lists)),
    threads: unique(posts.map(({ data }) => data.thread).filter((thread) => thread.includes('@'))),
  };
  files.push({ file: MANIFEST, text: `${JSON.stringify(manifest, null, 2)}\n` });
  const reconstructed = posts.filter(
    ({ data }) => data.reconstructed !== undefined && data.arguments.length > 0,
  );
  return {
    ok: true,
    manifest,
    reconstructed: reconstructed.map(({ file }) => file),
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

/** The text of a curated entry's file: as it is, but without the addresses of people. */
function curatedFile(entry: Entry, source: string, problems: Problem[]): string {
  if (entry.collection !== 'people') return source;
  const { names } = (entry as Entry<'people'>).data;
  const shown = names.filter((name) => !name.includes('@'));
  const text = withFields(source, {
    names: shown.length > 0 ? shown : undefined,
    addresses: undefined,
    sameName: undefined,
    split: undefined,
  });
  const [address] = ADDRESS.exec(text) ?? [];
  if (address !== undefined) {
    const message = `has the address ${address}, and a pack must not have any: remove it from the entry`;
    problems.push({ code: 'pack-address', file: entry.file, line: 1, message });
  }
  return text;
}

/** The subject and text of each post in the threads of the debate's posts. */
function* mailOf(kb: KnowledgeBase, debate: string): Generator<string> {
  const own = [...kb.posts.values()].filter(({ entry }) => entry.data.debate === debate);
  const threads = new Set(own.map(({ thread }) => thread));
  for (const { entry, thread } of kb.posts.values())
    if (threads.has(thread)) yield `${entry.data.subject}\n\n${wholeText(entry).text}`;
}

/** The line, from 1, on which words begin in an entry's own file. (The file in the pack may have fewer lines.) */
function lineInSource(source: string, words: string): number {
  return new MailWords([words]).in(source)[0]?.line ?? 1;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function sorted(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
