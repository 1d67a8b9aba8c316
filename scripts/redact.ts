import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { redactedRevisions } from '../src/citations/revisions/index.ts';
import {
  type FileChange,
  type Left,
  requireEntries,
  type TakenDown,
  takeDown,
} from '../src/entries/index.ts';
import { command, contentOption, ROOT } from './command.ts';
import { sourcesHolding } from './redact/sources.ts';
import { refusing } from './refusal.ts';
import { print, printJson } from './terminal.ts';

const program = command('redact')
  .description(
    'Takes words, or a whole post, out of the knowledge base on request, and keeps them out of every later import: out of posts and what quotes them, subjects, attachments and their names, and the ledger of revisions, whatever case, spacing, quote marks or invisible characters they come in. All of it is done or nothing; the same command again finishes what was cut short.',
  )
  .argument('[post]', 'id of the post that holds them')
  .option('--words <words>', 'the words, as they stand in the post; the whole post without this')
  .option('--reason <reason>', 'why, for the record')
  .option('--again', 'without a post: take out whatever is on record and stands somewhere again')
  .addOption(contentOption())
  .option('--json', 'print what was done as JSON')
  .addHelpText(
    'after',
    "\nA curator's words, ids and names of files, raw sources, git's history and sites that were built are named, not changed. Exits 1 where\nsomething is left to do (words in an entry, a name, a recorded gist or a file of sources), 2 on wrong usage.",
  )
  .parse();

interface Options {
  words?: string;
  reason?: string;
  again?: boolean;
  content: string;
  json?: boolean;
}

const options = program.opts<Options>();
const [post] = program.args;
if ((post === undefined) !== (options.again === true))
  program.error("error: missing required argument 'post' (or --again without one)", { exitCode: 2 });
if (post !== undefined && options.reason === undefined)
  program.error("error: required option '--reason <reason>' not specified", { exitCode: 2 });
const contentDir = resolve(options.content);
process.exitCode = await refusing('redact', async () => {
  requireEntries(contentDir);
  const today = new Date().toISOString().slice(0, 10);
  let revisions: readonly string[] = [];
  const alongside = (isGone: (words: string) => boolean): readonly FileChange[] => {
    const { keys, changes } = redactedRevisions(contentDir, isGone, today);
    revisions = keys;
    return changes;
  };
  const { words, reason = '' } = options;
  const done = takeDown({ contentDir, post, words, reason, today, alongside });
  // What builds keep has the words too, and is made again.
  for (const folder of ['pages', 'search', 'astro'])
    rmSync(join(ROOT, '.parley', folder), { recursive: true, force: true });
  const sources = [...new Set([...done.sources, ...(await sourcesHolding(contentDir))])].sort();
  if (options.json) printJson({ ...done, left: done.left.map(leftOf), sources, revisions });
  else print(described({ ...done, sources }, revisions));
  const sourcesLeft = sources.filter((file) => existsSync(join(contentDir, 'sources', file)));
  return done.lost.length + done.left.length + sourcesLeft.length > 0 ? 1 : 0;
});

function leftOf({ file, line, where }: Left) {
  return { file, line, where };
}

function described(done: TakenDown, revisions: readonly string[]): string[] {
  return [
    ...done.files.map((file) => `taken down in ${file}`),
    ...revisions.map((key) => `taken down in the ledger of revisions: ${key}`),
    ...done.lost.map(
      (key) =>
        `lost its evidence: ${key} (put sha256: ${done.hashes[key]} in place of its exact, give it other words, or take it out)`,
    ),
    ...done.left.map(
      ({ file, line, where }) =>
        `still in ${line === 0 ? `the name of ${file}: give it another` : `${file}:${line}: ${where === 'ledger' ? 'a recorded gist, title or statement holds the words' : 'yours to reword'}`}`,
    ),
    ...done.sources.map(
      (file) => `still in the source ${file}: take it away, and out of the history of your repository`,
    ),
    done.files.length > 0
      ? 'sites that were built show the words still: build them again'
      : `nothing was left to take down${done.again ? '; it is on record' : ''}`,
  ];
}
