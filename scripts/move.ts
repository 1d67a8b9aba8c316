import { Option } from 'commander';
import { RELATIONS, type Relation } from '../src/entries/schemas/index.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

interface Options {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly instead?: string;
  readonly relation?: Relation;
  readonly words?: string;
}

const program = command('move')
  .description(
    'Moves an argument to another target; or, with --words, one that a debate cites by Message-ID to its post, now that this is here: its key there becomes an alias, so that links and citations lead on. Either everything is changed or nothing.',
  )
  .argument('<argument>', 'key of the argument')
  .argument('[target]', 'id of the position, or key of the argument, that it is about from now on')
  .option('--instead <target>', 'the target that this one replaces, where it has several')
  .addOption(
    new Option('--relation <relation>', 'its relation to the target; as before unless told').choices(
      RELATIONS,
    ),
  )
  .option('--words <words>', 'of a cited argument: the words of its post that it rests on')
  .addOption(contentOption())
  .option('--dry-run', 'say what would change and change nothing')
  .option('--json', 'print what was done as JSON')
  .parse();

const [argument = '', target] = program.args;
const { instead, relation, words, ...options } = program.opts<Options>();
if ((target === undefined) === (words === undefined))
  program.error('error: name a target, or with --words the words of its post', { exitCode: 2 });
process.exitCode = await refusing(
  'move',
  async () => {
    const [{ reshaping }, { moveToPost, retarget }] = await Promise.all([
      import('./reshape/run.ts'),
      import('../src/knowledge/index.ts'),
    ]);
    return reshaping('move', options, ({ whole, ...edited }) =>
      target === undefined
        ? moveToPost({ ...edited, argument: whole(argument), exact: words ?? '' })
        : retarget({
            ...edited,
            argument: whole(argument),
            target: whole(target),
            instead: instead === undefined ? undefined : whole(instead),
            relation,
          }),
    );
  },
  'Nothing was moved; try again when that is mended',
);
