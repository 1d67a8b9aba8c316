import { Argument } from 'commander';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('new')
  .description(
    'Makes a debate, a position, an issue of a debate or a concept, with the least that makes it one. A debate begins as a draft, with its question as its first issue, which the first other one replaces.',
  )
  .addArgument(
    new Argument('<kind>', 'what to make').choices(['debate', 'position', 'issue', 'concept'] as const),
  )
  .argument('<title>', 'what it is called')
  .addOption(contentOption())
  .option('--id <id>', 'its id, in kebab case (default: made from the title)')
  .option('--question <text>', 'of a debate or an issue: what it asks (default: the title)')
  .option('--debate <id>', 'of a position or an issue: its debate (default: the only one)')
  .option('--issue <id>', 'of a position: the issue that it answers (default: the only one of its debate)')
  .option('--claim <text>', 'of a position: what it says, in at most twelve words')
  .option('--statement <text>', 'of a position: the same in a sentence or two (default: the claim)')
  .option(
    '--summary <text>',
    'of a concept: its definition; of a debate: who wants what; of an issue: what it is about',
  )
  .option('--dry-run', 'print what would be written and write nothing')
  .option('--json', 'print what was done as JSON')
  .parse();

const [kind = '', title = ''] = program.args;
process.exitCode = await refusing(
  'new',
  async () => (await import('./new/run.ts')).made(kind, title, program.opts()),
  'Nothing was made; try again when that is mended',
);
