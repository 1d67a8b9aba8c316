import { resolve } from 'node:path';
import { Command } from 'commander';
import { redactRevisions } from '../src/citations/index.ts';
import { takeDown } from '../src/entries/index.ts';
import { refusing } from './refusal.ts';

const program = new Command('npm run redact --')
  .description(
    'Takes words, or a whole post, out of the knowledge base on request, and keeps them out of every later import.',
  )
  .argument('<post>', 'id of the post that holds them')
  .option('--words <words>', 'the words, as they stand in the post; the whole post without this')
  .requiredOption('--reason <reason>', 'why, for the record')
  .option('--content <dir>', 'content folder', 'content')
  .option('--json', 'print what was done as JSON')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const options = program.opts<{ words?: string; reason: string; content: string; json?: boolean }>();
process.exitCode = await refusing('redact', () => {
  const today = new Date().toISOString().slice(0, 10);
  const done = takeDown({
    contentDir: resolve(options.content),
    post: program.args[0] ?? '',
    words: options.words,
    reason: options.reason,
    today,
  });
  const revisions = redactRevisions(resolve(options.content), done.hasLost, today);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...done, revisions }, null, 2)}\n`);
  else {
    for (const file of done.files) process.stdout.write(`taken down in ${file}\n`);
    for (const key of revisions) process.stdout.write(`taken down in the ledger of revisions: ${key}\n`);
    for (const key of done.lost)
      process.stdout.write(
        `lost its evidence: ${key} (put sha256: ${done.hashes[key]} in place of its exact, give it other words, or take it out)\n`,
      );
    for (const file of done.sources)
      process.stdout.write(
        `still in the source ${file}: take it away, and out of the history of your repository\n`,
      );
  }
  return done.lost.length > 0 ? 1 : 0;
});
