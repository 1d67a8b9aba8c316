import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('words')
  .description(
    'Prints what the pages say as words.yaml has it: the words of the knowledge base, and in English what it does not have in its language.',
  )
  .addOption(contentOption())
  .option('--missing', 'print only what the knowledge base does not have')
  .option('--json', 'print JSON')
  .parse();

process.exitCode = await refusing('words', async () =>
  (await import('./words/run.ts')).printedWords(program.opts()),
);
