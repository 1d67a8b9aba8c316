import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('merge')
  .description(
    'Makes two positions of an issue one, or two arguments of a post. The first keeps its id and its words, the id of the second becomes an alias, so that links and citations lead on, and whatever named it names the first. Either everything is changed or nothing.',
  )
  .argument('<keep>', 'id of the position, or key of the argument, that stays')
  .argument('<gone>', 'that of its duplicate')
  .addOption(contentOption())
  .option('--dry-run', 'say what would change and change nothing')
  .option('--json', 'print what was done as JSON')
  .parse();

const [keep = '', gone = ''] = program.args;
process.exitCode = await refusing(
  'merge',
  async () => {
    const [{ reshaping }, { mergeInto }] = await Promise.all([
      import('./reshape/run.ts'),
      import('../src/knowledge/index.ts'),
    ]);
    return reshaping('merge', program.opts(), ({ whole, named, ...edited }) =>
      mergeInto({ ...edited, keep: whole(keep), gone: named(gone) }),
    );
  },
  'Nothing was merged; try again when that is mended',
);
