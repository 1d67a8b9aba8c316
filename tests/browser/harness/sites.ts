import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, outcomeOf, run } from '../../support/command.ts';
import { copyContent } from '../../support/folder.ts';
import { installPacked } from '../../support/packed.ts';
import { reviseContent } from '../../support/revised-content.ts';
import { addToFrontmatter, DEBATE } from '../../support/shared-index.ts';
import { writeDebatesOfAllSizes } from './debates-of-all-sizes.ts';
import { HOSTILE_CONCEPT, hostileMailbox } from './hostile-mailbox.ts';
import { longThread } from './long-thread.ts';
import { writeMarkedWords } from './marked-words.ts';
import { writeRightToLeft } from './right-to-left.ts';

/**
 * Built sites: the project's knowledge base at the root; the same under a base path, searched as an archive; one with hostile posts in it, and positions that
 * were reworded and renamed; that one under a base path, with posts read on the pages of their threads; one in Hebrew and Arabic; that one with every message of the interface marked; one with debates of all sizes; and one that
 * `parley init` made in a folder of its own, from the packed file.
 */
export type SiteName =
  | 'root'
  | 'archive'
  | 'hostile'
  | 'threads'
  | 'rightToLeft'
  | 'marked'
  | 'debates'
  | 'made';

/** An id that a concept of the sites had before, but for the hostile one. */
export const FORMER = { id: 'mediated-device', of: 'mdev' } as const;

/** A site that was built and where it came from. */
export interface Site {
  /** The folder of the entries. */
  readonly content: string;
  /** The folder of the built site. */
  readonly folder: string;
  /** The path it is built for. */
  readonly base: string;
  /** Address of its home page. */
  readonly url: string;
}

export const HOSTILE_MBOX = fileURLToPath(new URL('../../fixtures/hostile.mbox', import.meta.url));

type Built = Omit<Site, 'url'>;

/** Copies the content and builds the sites in a folder, as a user would, two at a time: a site waits at times for what others of this checkout do. Throws where a command fails. */
export async function buildSites(folder: string): Promise<Record<SiteName, Built>> {
  const hostile = hostileSites(folder);
  const [plain, made] = await Promise.all([plainSites(folder), hostile.then(() => madeSite(folder))]);
  return { ...plain, ...(await hostile), made };
}

/** What the knowledge base is called that `parley init` makes. */
export const MADE_TITLE = 'Ring debates of the list';

/** A knowledge base as somebody makes it who has nothing but the packed file: init, an import, a build under a base path. */
async function madeSite(folder: string): Promise<Built> {
  const tool = join(folder, 'tool');
  mkdirSync(tool);
  const program = await installPacked(tool);
  const home = join(folder, 'made');
  const parley = async (cwd: string, ...args: readonly string[]) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: environment(), stdio: 'pipe' });
    child.stdin.end();
    const { code, stdout, stderr } = await outcomeOf(child);
    if (code !== 0) throw new Error(`parley ${args.join(' ')} exited with ${code}\n${stdout}\n${stderr}`);
  };
  const settings = [
    '--title',
    MADE_TITLE,
    '--language',
    'de',
    '--site',
    'https://rings.example.org/debates/',
  ];
  await parley(tool, 'init', home, '--yes', '--no-install', ...settings);
  symlinkSync(join(tool, 'node_modules'), join(home, 'node_modules'));
  writeLook(join(home, 'content'));
  await parley(join(home, 'content', 'debates'), 'import', DEBATE);
  await parley(home, 'build');
  return { content: join(home, 'content'), folder: join(home, 'dist'), base: '/debates/' };
}

/** Gives the made knowledge base a look of its own: colours, a wide logo, a font that is a file, a link and a footer. */
function writeLook(content: string): void {
  writeFileSync(
    join(content, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><path fill="#0a6c74" d="M0 0h200v40H0z"/></svg>',
  );
  copyFileSync(FONT, join(content, 'own.woff2'));
  appendFileSync(
    join(content, 'parley.yaml'),
    `colours: { accent: '#0a6c74', paper: { light: '#f4f7fb', dark: '#0f1a26' } }
logo: logo.svg
fonts:
  reading: Georgia, serif
  interface: { files: [{ file: own.woff2, weight: 200 900 }] }
navigation: [{ title: Regeln, to: /about/standing/ }]
footer: Geführt von [den Lesern der Liste](https://lists.example.org/rings/).
`,
  );
}

const FONT = new URL(
  '../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  import.meta.url,
);

async function plainSites(
  folder: string,
): Promise<Record<'root' | 'archive' | 'rightToLeft' | 'marked', Built>> {
  const content = copyContent(join(folder, 'content'));
  addToFrontmatter(join(content, 'concepts', `${FORMER.of}.mdx`), `formerIds: [${FORMER.id}]\n`);
  const rightToLeft = join(folder, 'rtl', 'content');
  await writeRightToLeft(rightToLeft, must);
  const marked = join(folder, 'marked', 'content');
  writeMarkedWords(marked, rightToLeft);
  await must('revise', '--content', marked);
  return {
    root: await build(content, join(folder, 'root'), '/'),
    archive: await build(content, join(folder, 'archive'), '/kb/', '--search', 'archive'),
    rightToLeft: await build(rightToLeft, join(folder, 'rtl', 'site'), '/'),
    marked: await build(marked, join(folder, 'marked', 'site'), '/'),
  };
}

async function hostileSites(folder: string): Promise<Record<'hostile' | 'threads' | 'debates', Built>> {
  const hostile = join(folder, 'hostile', 'content');
  mkdirSync(join(folder, 'hostile'));
  copyContent(hostile);
  const headers = join(folder, 'hostile-headers.mbox');
  writeFileSync(headers, hostileMailbox());
  await must('import', HOSTILE_MBOX, headers, '--content', hostile);
  writeFileSync(join(hostile, 'concepts', 'hostile-words.mdx'), HOSTILE_CONCEPT);
  reviseContent(hostile);
  await must('revise', '--content', hostile);
  const threads = copyContent(join(folder, 'threads', 'content'), hostile);
  appendFileSync(join(threads, 'parley.yaml'), 'posts: threads\n');
  const long = join(folder, 'long-thread.mbox');
  writeFileSync(long, longThread());
  await must('import', long, '--content', threads);
  const debates = join(folder, 'debates', 'content');
  await writeDebatesOfAllSizes(debates, must);
  return {
    hostile: await build(hostile, join(folder, 'hostile', 'site'), '/'),
    threads: await build(threads, join(folder, 'threads', 'site'), '/kb/'),
    debates: await build(debates, join(folder, 'debates', 'site'), '/'),
  };
}

async function build(
  content: string,
  folder: string,
  base: string,
  ...options: readonly string[]
): Promise<Built> {
  await must('build', '--content', content, '--out', folder, '--base', base, ...options);
  return { content, folder, base };
}

async function must(script: string, ...args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await run(script, ...args);
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} exited with ${code}\n${stdout}\n${stderr}`);
}
