import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.ts';
import type { Scenario } from './scenario.ts';
import { edit, inContent, knowledgeBase, withMails, withRevisions } from './scenario-content.ts';

const CITED = `arguments:
  - id: cited
    supports: two-rings
    gist: Two are safer.
    citesMessage: away@example.org
    by: b-reader
    date: 2020-03-01
`;
const HOME = '2020-03-03-b-reader-00000b';

/** An argument that was moved by hand from its debate to a post, with references to it that are to follow. */
async function withMovedArgument(folder: string): Promise<void> {
  await withRevisions(folder);
  edit(folder, 'debates/rings.mdx', CITED, '');
  edit(
    folder,
    `posts/${HOME}.mdx`,
    '    gist: Safer.\n    exact: Two rings are safer.\n',
    '    gist: Safer.\n    exact: Two rings are safer.\n  - id: cited\n    supports: two-rings\n    gist: Two are safer.\n    exact: Two rings are safer.\n    aliases: [rings#cited]\n',
  );
  await run('revise', ...inContent(folder));
}

const check = (folder: string, ...more: readonly string[]) =>
  [
    'cite',
    '--check',
    ...['a.md', 'b.md'].map((name) => join(folder, 'docs', name)),
    '--fix',
    ...more,
    '--lock',
    join(folder, 'parley.lock'),
    ...inContent(folder),
  ] as const;

/** Documents that cite a position as it was. */
async function withOutdatedDocuments(folder: string): Promise<void> {
  await withRevisions(folder);
  mkdirSync(join(folder, 'docs'));
  const cited = await run('cite', 'one-ring', '--format', 'md', ...inContent(folder));
  for (const name of ['a.md', 'b.md'])
    writeFileSync(join(folder, 'docs', name), `As [@one-ring] and ${cited.stdout.trim()} say.\n`);
  await run(...check(folder));
  edit(folder, 'positions/one-ring.mdx', 'One ring is enough.', 'One ring is plenty.');
  await run('revise', ...inContent(folder));
}

/** The commands by which curators change what was imported, besides renaming. Where they make something new, no ledger asks for its revision. */
export const CURATING: readonly Scenario[] = [
  {
    name: 'split',
    async prepare(folder) {
      await withMails(folder);
      await run('people', 'merge', 'a-author', 'b-writer', ...inContent(folder));
    },
    command: (folder) => [
      'people',
      'split',
      'a-author',
      '--name',
      'B. Writer',
      '--address',
      'b.writer@example.org',
      ...inContent(folder),
    ],
  },
  {
    name: 'move',
    prepare: withMovedArgument,
    command: (folder) => ['rename', 'rings#cited', `${HOME}#cited`, ...inContent(folder)],
  },
  {
    name: 'new-debate',
    prepare: knowledgeBase,
    command: (folder) => ['new', 'debate', 'How long', '--question', 'How long?', ...inContent(folder)],
  },
  {
    name: 'new-issue',
    prepare: knowledgeBase,
    command: (folder) => [
      'new',
      'issue',
      'How wide',
      '--debate',
      'rings',
      '--question',
      'How wide?',
      ...inContent(folder),
    ],
  },
  {
    name: 'new-position',
    prepare: knowledgeBase,
    command: (folder) => ['new', 'position', 'Three rings', '--claim', 'Three do.', ...inContent(folder)],
  },
  {
    name: 'new-concept',
    prepare: knowledgeBase,
    command: (folder) => ['new', 'concept', 'Slot', '--summary', 'A place in a ring.', ...inContent(folder)],
  },
  {
    name: 'accept',
    prepare: withOutdatedDocuments,
    command: (folder) => check(folder, '--accept'),
  },
  {
    name: 'annotate',
    prepare: knowledgeBase,
    command: (folder) => ['annotate-save', join(folder, 'content')],
  },
];
