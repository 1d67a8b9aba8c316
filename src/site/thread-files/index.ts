/**
 * Every file of the site that belongs to a thread: its pages and those of its posts, and what stands beside them for
 * programs. There are three files or more to each post: a build has them written by several threads at once.
 */
import type { Publication } from '../../citations/index.ts';
import { addressOf, type KnowledgeBase, threadAddress } from '../../knowledge/index.ts';
import { filesOfThread, type MachineFile } from '../../machine/index.ts';
import type { Thread } from '../../threads/index.ts';
import { headHtml } from '../head/head.ts';
import { href } from '../href.ts';
import type { PageText } from '../layouts/page-text.ts';
import { inShell, type Shell } from '../layouts/shell.ts';
import { postRedirect } from '../moved/post-redirect.ts';
import { postPage } from '../post-page/index.ts';
import { forgetReading } from '../reading/index.ts';
import { threadPage } from '../thread-page/index.ts';
import { threadPages } from '../thread-pages.ts';

/** What the files of threads are made with. */
export interface ThreadFilesMaking {
  readonly kb: KnowledgeBase;
  readonly publication: Publication;
  readonly shells: { readonly thread: Shell; readonly post: Shell };
}

/** The files of a thread, in an order in which their texts must be asked for, each once. A text is made when it is asked for. */
export function* threadFiles(making: ThreadFilesMaking, thread: Thread): Generator<MachineFile> {
  const { kb, publication, shells } = making;
  for (let page = 1; page <= threadPages(kb, thread); page++) {
    yield pageFile(making, threadAddress(thread, page), shells.thread, (site) =>
      threadPage(kb, thread, page, site),
    );
  }
  for (const id of thread.posts) {
    const post = kb.posts.get(id);
    if (post === undefined) continue;
    if (!kb.places.onThreads.has(id))
      yield pageFile(making, addressOf(kb, id) ?? '', shells.post, (site) => postPage(kb, post, site));
    else if (kb.settings.redirects === 'pages')
      yield { path: `posts/${id}/index.html`, text: () => postRedirect(kb, post, siteOf(publication)) };
  }
  forgetReading(kb, thread.id);
  yield* filesOfThread({ kb, publication }, thread);
}

const NO_SHELL: Shell = { start: '', middle: '', end: '' };

/** Paths of the files of a thread. */
export function threadFilePaths(of: Omit<ThreadFilesMaking, 'shells'>, thread: Thread): string[] {
  const making = { ...of, shells: { thread: NO_SHELL, post: NO_SHELL } };
  return [...threadFiles(making, thread)].map(({ path }) => path);
}

function siteOf({ site }: Publication): URL | undefined {
  return site === undefined ? undefined : new URL(site);
}

function pageFile(
  { kb, publication }: ThreadFilesMaking,
  path: string,
  shell: Shell,
  pageText: (site: URL | undefined) => PageText,
): MachineFile {
  return {
    path: `${path}index.html`,
    text: () => {
      const site = siteOf(publication);
      const page = pageText(site);
      return inShell(shell, headHtml(kb, page, { path: href(kb, path), site, published: true }), page.main);
    },
  };
}
