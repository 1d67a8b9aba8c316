import { InvalidArgumentError } from 'commander';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';

const program = command('rename')
  .description(
    'Gives a debate, position, concept, person or argument another id. The old one stays as an alias, so that links and citations lead on, and every reference is written with the new one. Either everything is changed or nothing; run it again to finish what was interrupted.',
  )
  .argument('<old>', 'id of the entry; POST#ARGUMENT of an argument')
  .argument(
    '<new>',
    'its new id; of an argument, what stands behind #, or the whole key where it was moved to another entry',
    newId,
  )
  .addOption(contentOption())
  .option('--dry-run', 'say what would change and change nothing')
  .option('--json', 'print what was done as JSON')
  .parse();

const [old = '', given = ''] = program.processedArgs as string[];
const from = old.replace(':', '#');
const home = from.includes('#') ? from.replace(/[^#]*$/, '') : '';
const to = given.startsWith(home) ? given.slice(home.length) : given;
if (to.includes('#') && !from.includes('#'))
  program.error(`error: "${given}" is of another entry than "${old}"`, { exitCode: 2 });
process.exitCode = await refusing(
  'rename',
  async () => (await import('./rename/run.ts')).renamed(from, to, program.opts()),
  'Nothing was renamed; try again when that is mended',
);

/** An id; of an argument perhaps behind that of its entry, which must be the one it stands in. */
function newId(text: string): string {
  if (!/^(?:[a-z0-9-]+[#:])?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))
    throw new InvalidArgumentError('an id is kebab case: a-z, 0-9 and single hyphens.');
  return text.replace(':', '#');
}
