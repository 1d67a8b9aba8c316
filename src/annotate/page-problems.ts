import type { Problem } from '../entries/index.ts';
import { threadAt } from '../knowledge/index.ts';
import { keysOnPage, pathOnSite } from './page-keys.ts';
import type { FileProblems } from './wire.ts';
import type { Workspace } from './workspace.ts';

/** The problems of the files that a page shows. @param path Of a page of the site, or of a file of the content folder. */
export function problemsOnPage(
  space: Workspace,
  problems: readonly Problem[],
  path: string,
  base: string,
): FileProblems {
  const page = pathOnSite(path, base);
  const { post = '', thread } = keysOnPage(space, page);
  const posts = thread === undefined || post !== '' ? [] : (threadAt(space.kb, thread)?.posts ?? []);
  const files = new Set([
    path,
    ...[...posts, post].map((id) => `posts/${id}.mdx`),
    `${page.replace(/\/$/, '')}.mdx`,
  ]);
  return {
    problems: problems
      .filter(({ file }) => files.has(file))
      .map(({ file, line, message }) => ({ file, line, message })),
  };
}
