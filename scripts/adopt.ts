import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('adopt')
  .description(
    "Makes a pack the knowledge base's own: imports the threads of its posts and writes the words of its arguments, each once its hash is that of words of the mail. What does not match stays as it is and is told, with the words that stand there.",
  )
  .argument('<pack>', 'name of a pack in content/packs, or the folder of one, which is put there first')
  .argument(
    '[source...]',
    'mail that has the threads, as import reads it: mailboxes, archives, URLs; without any, the posts that are imported already',
  )
  .addOption(contentOption())
  .option(
    '--accept <key...>',
    'arguments (POST#ARGUMENT) whose words are not found and for which you take those that stand there; their revision is another',
  )
  .option('--json', 'print what was done as JSON')
  .addHelpText(
    'after',
    '\nExits 0 where all words are there; 1 where some are not, or something must be mended first; 2 on wrong usage. What is interrupted is finished by the same command.',
  )
  .parse();

const [pack = '', ...sources] = program.args;
process.exitCode = await refusing(
  'adopt',
  async () => (await import('./adopt/run.ts')).adopted(pack, sources, program.opts()),
  'What was written is whole; run it again when that is mended',
);
