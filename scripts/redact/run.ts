import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { redactedRevisions } from '../../src/citations/revisions/index.ts';
import {
  type FileChange,
  type Left,
  requireEntries,
  type TakenDown,
  takeDown,
} from '../../src/entries/index.ts';
import { sourcesHolding } from '../../src/import/sources-holding.ts';
import { dropBuilds } from '../../src/site/build/caches.ts';
import { projectOf } from '../../src/site/build/project.ts';
import { mailOptions } from '../mail-options.ts';
import { print, printJson } from '../terminal.ts';

export interface Options {
  words?: string;
  reason?: string;
  again?: boolean;
  dryRun?: boolean;
  content: string;
  json?: boolean;
}

/** Takes down words of a post, or without a post everything on record, and prints what is left to do. Returns the exit code: 1 if something is left. */
export async function redacted(post: string | undefined, options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  const today = new Date().toISOString().slice(0, 10);
  let revisions: readonly string[] = [];
  const alongside = (isGone: (words: string) => boolean): readonly FileChange[] => {
    const { keys, changes } = redactedRevisions(contentDir, isGone, today);
    revisions = keys;
    return changes;
  };
  const { words, reason = '', dryRun } = options;
  const done = takeDown({ contentDir, post, words, reason, today, dryRun, alongside });
  // Caches of builds hold the words too. They are made again.
  if (!dryRun) dropBuilds(projectOf(contentDir), contentDir);
  const sources = [
    ...new Set([...done.sources, ...(await sourcesHolding(contentDir, mailOptions()))]),
  ].sort();
  if (options.json) printJson({ ...done, left: done.left.map(leftOf), sources, revisions });
  else print(described({ ...done, sources }, revisions, dryRun));
  if (dryRun) return 0;
  const sourcesLeft = sources.filter((file) => existsSync(join(contentDir, 'sources', file)));
  return done.lost.length + done.left.length + sourcesLeft.length > 0 ? 1 : 0;
}

function leftOf({ file, line, where }: Left) {
  return { file, line, where };
}

function described(done: TakenDown, revisions: readonly string[], dryRun = false): string[] {
  const taken = dryRun ? 'would be taken down' : 'taken down';
  return [
    ...done.files.map((file) => `${taken} in ${file}`),
    ...revisions.map((key) => `${taken} in the ledger of revisions: ${key}`),
    ...done.lost.map(
      (key) =>
        `${dryRun ? 'would lose' : 'lost'} its evidence: ${key} (put sha256: ${done.hashes[key]} in place of its exact, give it other words, or take it out)`,
    ),
    ...done.left.map(
      ({ file, line, where }) =>
        `still in ${line === 0 ? `the name of ${file}: give it another` : `${file}:${line}: ${where === 'ledger' ? 'a recorded gist, title or statement holds the words' : 'yours to reword'}`}`,
    ),
    ...done.sources.map(
      (file) => `still in the source ${file}: take it away, and out of the history of your repository`,
    ),
    dryRun
      ? `nothing was changed: without --dry-run the words are taken out of ${done.files.length} of the posts, whoever wrote them`
      : done.files.length > 0
        ? 'sites that were built show the words still: build them again'
        : `nothing was left to take down${done.again ? '; it is on record' : ''}`,
  ];
}
