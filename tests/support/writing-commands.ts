import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from './command.ts';
import { copyContent } from './folder.ts';
import { generatedMbox } from './generated-posts.ts';
import { RICH } from './rich-debate.ts';

/** A command that writes, and what it is given. */
export interface Scenario {
  readonly name: string;
  /** Makes what the command needs, in an empty folder. */
  readonly prepare: (folder: string) => unknown;
  /** The command and its arguments. */
  readonly command: (folder: string) => readonly [script: string, ...args: string[]];
  /** What it prints once it serves: it goes on until it is stopped. */
  readonly serves?: RegExp;
  /** What it reads on standard input. */
  readonly input?: string;
  /**
   * It makes a site, in a folder of the project first. What is kept there of a site goes by the path that the site has, so each run has the same: one at a time. With
   * what is kept a run takes a third of the time.
   */
  readonly makesSite?: boolean;
  /** Its exit code where the disk fails; 1 unless told. */
  readonly trouble?: number;
}

const POST = '2025-01-01-a-author';

/** A small knowledge base of the present format, with a ledger of revisions. */
export function knowledgeBase(folder: string): string {
  const content = join(folder, 'content');
  for (const [file, text] of Object.entries({ ...RICH, 'parley.yaml': 'title: Rings\nformat: 2\n' })) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

/** The same with its ledger of revisions. */
async function withRevisions(folder: string): Promise<string> {
  const content = knowledgeBase(folder);
  await run('revise', '--content', content);
  return content;
}

/** The same with twelve mails, whose mbox lies in its sources. */
export async function withMails(folder: string): Promise<void> {
  const content = await withRevisions(folder);
  const source = join(content, 'sources', 'mails.mbox');
  mkdirSync(dirname(source));
  writeFileSync(source, generatedMbox(12));
  await run('import', source, '--content', content);
}

export const inContent = (folder: string) => ['--content', join(folder, 'content')];
const firstPost = (folder: string) =>
  readdirSync(join(folder, 'content', 'posts'))
    .find((name) => name.startsWith(POST))
    ?.replace('.mdx', '') ?? '';

/** Every command that writes to a content folder, to documents or to a site. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'import',
    async prepare(folder) {
      await withRevisions(folder);
      writeFileSync(join(folder, 'mails.mbox'), generatedMbox(12));
    },
    command: (folder) => ['import', join(folder, 'mails.mbox'), ...inContent(folder)],
  },
  {
    name: 'undo',
    prepare: withMails,
    command: (folder) => [
      'import',
      '--undo',
      join(folder, 'content', 'sources', 'mails.mbox'),
      ...inContent(folder),
    ],
  },
  {
    name: 'redact',
    prepare: withMails,
    command: (folder) => [
      'redact',
      firstPost(folder),
      '--words',
      'becomes of question',
      '--reason',
      'asked',
      ...inContent(folder),
    ],
  },
  {
    name: 'rename',
    prepare: withRevisions,
    command: (folder) => ['rename', 'one-ring', 'single-ring', ...inContent(folder)],
  },
  {
    name: 'people',
    prepare: withMails,
    command: (folder) => ['people', 'merge', 'a-author', 'b-writer', ...inContent(folder)],
  },
  {
    name: 'revise',
    prepare: knowledgeBase,
    command: (folder) => ['revise', ...inContent(folder)],
  },
  {
    name: 'upgrade',
    prepare: (folder) => void copyContent(join(folder, 'content'), join(ROOT, 'tests/formats/1/content')),
    command: (folder) => ['upgrade', '--write', ...inContent(folder)],
  },
  {
    name: 'cite',
    async prepare(folder) {
      await withRevisions(folder);
      mkdirSync(join(folder, 'docs'));
      for (const name of ['a.md', 'b.md'])
        writeFileSync(join(folder, 'docs', name), 'As [@one-ring] and [@two-rings] say.\n');
    },
    command: (folder) => [
      'cite',
      '--check',
      ...['a.md', 'b.md'].map((name) => join(folder, 'docs', name)),
      '--fix',
      '--lock',
      join(folder, 'parley.lock'),
      ...inContent(folder),
    ],
  },
  {
    name: 'export',
    prepare: withRevisions,
    command: (folder) => [
      'export',
      '--format',
      'opensearch',
      '--out',
      join(folder, 'export'),
      ...inContent(folder),
    ],
  },
  {
    name: 'build',
    prepare: withRevisions,
    command: (folder) => ['build', '--out', join(folder, 'site'), ...inContent(folder)],
    makesSite: true,
  },
];
