import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

interface Options {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly id: string;
  readonly statement?: string;
}

const program = command('split')
  .description(
    'Splits a position: the arguments named go over to a new one, which answers the same issue, and so do those who hold it by them. Either everything is changed or nothing.',
  )
  .argument('<position>', 'id of the position that is split')
  .argument('<title>', 'what the new position is called')
  .argument('<arguments...>', 'keys of the arguments about it that go with the new one')
  .requiredOption('--id <id>', 'id of the new position, in kebab case')
  .option('--statement <text>', 'what the new position says; its title unless told')
  .addOption(contentOption())
  .option('--dry-run', 'say what would change and change nothing')
  .option('--json', 'print what was done as JSON')
  .parse();

const [position = '', title = '', keys = []] = program.processedArgs as [string, string, string[]];
const options = program.opts<Options>();
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(options.id))
  program.error('error: an id is kebab case: a-z, 0-9 and single hyphens.', { exitCode: 2 });
process.exitCode = await refusing(
  'split',
  async () => {
    const [{ reshaping }, { splitPosition }] = await Promise.all([
      import('./reshape/run.ts'),
      import('../src/knowledge/index.ts'),
    ]);
    return reshaping('split', options, ({ whole, ...edited }) =>
      splitPosition({
        ...edited,
        position: whole(position),
        id: options.id,
        title,
        statement: options.statement,
        arguments: keys.map(whole),
      }),
    );
  },
  'Nothing was split; try again when that is mended',
);
