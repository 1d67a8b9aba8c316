import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './command.ts';
import { CURATING } from './curating-commands.ts';
import { copyContent } from './folder.ts';
import { generatedMbox } from './generated-posts.ts';
import { PACKING } from './packing-commands.ts';
import type { Scenario } from './scenario.ts';
import { edit, inContent, knowledgeBase, withMails, withRevisions } from './scenario-content.ts';

const POST = '2025-01-01-a-author';

const firstPost = (folder: string) =>
  readdirSync(join(folder, 'content', 'posts'))
    .find((name) => name.startsWith(POST))
    ?.replace('.mdx', '') ?? '';

const build = (folder: string) => ['build', '--out', join(folder, 'site'), ...inContent(folder)] as const;

/**
 * A project of its own whose site was built, after which a curator changed the frontmatter of a post: the next build makes its pages by the program that is kept, in a
 * folder whose state can be compared and put back.
 */
async function withSite(folder: string): Promise<void> {
  await withRevisions(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module","dependencies":{"parley-kb":"*"}}');
  const { code, stderr } = await run(...build(folder));
  if (code !== 0) throw new Error(`the first build ends with ${code}: ${stderr}`);
  edit(folder, 'posts/2020-03-02-a-author-00000a.mdx', 'gist: One suffices.', 'gist: One does.');
  await run('revise', ...inContent(folder));
}

/** The commands that import and keep a knowledge base, make one, and make something of it. */
export const KEEPING: readonly Scenario[] = [
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
    name: 'init',
    prepare: () => undefined,
    command: (folder) => ['init', join(folder, 'rings'), '--yes', '--no-install'],
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
    prepare: withSite,
    command: build,
    makesSite: true,
  },
];

/** Every command that writes to a content folder, to documents, to a pack, to a new knowledge base or to a site. */
export const SCENARIOS: readonly Scenario[] = [...KEEPING, ...CURATING, ...PACKING];
