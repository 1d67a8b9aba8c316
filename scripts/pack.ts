import { isId } from '../src/entries/files.ts';
import { command, contentOption } from './command.ts';
import { calendarDay } from './day.ts';
import { refusing } from './refusal.ts';

const program = command('pack')
  .description(
    'Writes a debate that stands apart from the mail: Message-IDs, offsets and hashes in place of words, and what its curators wrote. Another knowledge base shows it as it is, or adopts it (adopt) and has its words from mail of its own. Refuses, by file and line, what quotes eight words of the mail in a row or leads out of the debate.',
  )
  .argument('<debate>', 'id of the debate')
  .addOption(contentOption())
  .option(
    '--out <dir>',
    'folder of the pack (default: packs/DEBATE of the project that the content folder is in)',
  )
  .option('--verified <day>', 'day on which its words were held against the posts; today', calendarDay)
  .option('--dry-run', 'say what would be written and write nothing')
  .option('--json', 'print what was done as JSON')
  .addHelpText(
    'after',
    '\nThe same debate gives the same bytes: where nothing but the day would change, nothing is written. Exits 1 where something must be mended first.',
  )
  .parse();

const [debate = ''] = program.args;
if (!isId(debate)) program.error(`error: "${debate}" is no id of a debate`, { exitCode: 2 });
process.exitCode = await refusing(
  'pack',
  async () => (await import('./pack/run.ts')).packed(debate, program.opts()),
  'Run it again when that is mended',
);
