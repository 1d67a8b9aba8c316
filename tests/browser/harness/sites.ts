import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../support/command.ts';
import { copyContent } from '../../support/folder.ts';
import { reviseContent } from '../../support/revised-content.ts';
import { addToFrontmatter } from '../../support/shared-index.ts';
import { writeDebatesOfAllSizes } from './debates-of-all-sizes.ts';
import { HOSTILE_CONCEPT, hostileMailbox } from './hostile-mailbox.ts';
import { longThread } from './long-thread.ts';
import { writeRightToLeft } from './right-to-left.ts';

/**
 * Built sites: the project's knowledge base at the root; the same under a base path, searched as an archive; one with hostile posts in it, and positions that
 * were reworded and renamed; that one under a base path, with posts read on the pages of their threads; one in Hebrew and Arabic; and one with debates of all sizes.
 */
export type SiteName = 'root' | 'archive' | 'hostile' | 'threads' | 'rightToLeft' | 'debates';

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
  const [plain, hostile] = await Promise.all([plainSites(folder), hostileSites(folder)]);
  return { ...plain, ...hostile };
}

async function plainSites(folder: string): Promise<Record<'root' | 'archive' | 'rightToLeft', Built>> {
  const content = copyContent(join(folder, 'content'));
  addToFrontmatter(join(content, 'concepts', `${FORMER.of}.mdx`), `formerIds: [${FORMER.id}]\n`);
  const rightToLeft = join(folder, 'rtl', 'content');
  await writeRightToLeft(rightToLeft, must);
  return {
    root: await build(content, join(folder, 'root'), '/'),
    archive: await build(content, join(folder, 'archive'), '/kb/', '--search', 'archive'),
    rightToLeft: await build(rightToLeft, join(folder, 'rtl', 'site'), '/'),
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
