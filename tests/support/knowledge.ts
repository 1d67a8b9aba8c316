import { createHash } from 'node:crypto';
import {
  type BrokenEntry,
  type Collection,
  type Entry,
  readEntry,
  SETTINGS_FILE,
  settingsIn,
  writeBody,
} from '../../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { segmentLines } from '../../src/segments/index.ts';

/** Files of a content folder, by path from it. */
export type Files = Readonly<Record<string, string>>;

/** A post's file: its own frontmatter lines behind the importer's, and its text. */
export function postFile(id: string, text: string, own = '', from = 'a-author'): string {
  const { body } = writeBody(segmentLines(text));
  const header = [
    `id: ${id}`,
    `messageId: ${id}@example.org`,
    'date: 2020-03-02T10:00:00Z',
    `from: ${from}`,
    'subject: Rings',
    `thread: ${id}@example.org`,
  ];
  return `---\n${header.join('\n')}\nbody: ${createHash('sha256').update(text).digest('hex')}\n${own}---\n\n${body}`;
}

/** A small debate in which all is well: one issue, two positions, a post that supports one and attacks the other. */
export const SMALL: Files = {
  'debates/rings.mdx':
    '---\ntitle: Rings\nquestion: How many rings?\nsummary: About rings.\nstatus: open\noutcome: None.\nissues:\n  - id: how-many\n    question: How many rings does it take?\nconcepts: [ring]\n---\n\nSee [[one-ring]] and [[ring|rings]].\n',
  'positions/one-ring.mdx':
    '---\ntitle: One ring\ndebate: rings\nissue: how-many\nstatement: One ring is enough.\nconcepts: [ring]\n---\n\nSaid so: <Evidence of="2020-03-02-a-author-000001#enough" />\n',
  'positions/two-rings.mdx':
    '---\ntitle: Two rings\ndebate: rings\nissue: how-many\nstatement: Two rings are needed.\n---\n',
  'concepts/ring.mdx': '---\ntitle: ring\naliases: [rings]\nsummary: A buffer without ends.\n---\n',
  'people/a-author.mdx': '---\nname: A. Author\naddresses: [a@example.org]\n---\n',
  'posts/2020-03-02-a-author-000001.mdx': postFile(
    '2020-03-02-a-author-000001',
    'One ring is enough for\nall we do. A second ring is a burden.\n',
    'debate: rings\npositions: [one-ring]\narguments:\n  - id: enough\n    supports: one-ring\n    gist: One suffices.\n    exact: One ring is enough for all we do.\n  - id: burden\n    objectsTo: two-rings\n    gist: Two are a burden.\n    exact: A second ring is a burden.\n',
  ),
};

/** The knowledge base of some files. Where parley.yaml is not among them it is of format 1, and fields of any format pass. */
export function knowledgeOf(files: Files): KnowledgeBase {
  const { [SETTINGS_FILE]: written, ...others } = files;
  const { settings, problems, navigationLines } = settingsIn(written ?? '');
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  for (const [file, source] of Object.entries(others)) {
    const [collection, name = ''] = file.split('/') as [Collection, string];
    const read = readEntry(collection, file, source);
    if ('problems' in read) {
      problems.push(...read.problems);
      broken.push({ collection, id: name.replace(/\.mdx$/, ''), file, source });
    } else entries.push(read);
  }
  return buildKnowledge({
    ...(written !== undefined && { settings, navigationLines }),
    entries,
    problems,
    broken,
  });
}

/** The entries of some files, which must all be readable. */
export function entriesIn(files: Files): Entry[] {
  return Object.entries(files).map(([file, source]) => {
    const read = readEntry(file.split('/')[0] as Collection, file, source);
    if ('problems' in read) throw new Error(read.problems[0]?.message);
    return read;
  });
}

/** Files with one of them changed by replacing a text that must be in it. */
export function edited(files: Files, file: string, from: string, to: string): Files {
  const source = files[file];
  if (!source?.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...files, [file]: source.replace(from, to) };
}
