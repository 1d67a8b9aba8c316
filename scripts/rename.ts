import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { readText } from '../src/disk/index.ts';
import { lock, readEntries, requireEntries, writeTogether } from '../src/entries/index.ts';
import { type RenamedFile, type Renaming, rename } from '../src/knowledge/index.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import { print, printJson, warn } from './terminal.ts';

const program = command('rename')
  .description(
    'Gives a debate, position, concept, person or argument another id. The old one stays as an alias, so that links and citations lead on, and every reference is written with the new one. All of it is done or nothing; run again, it finishes what was cut short.',
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

const options = program.opts<{ content: string; dryRun?: boolean; json?: boolean }>();
const [old = '', given = ''] = program.processedArgs as string[];
const from = old.replace(':', '#');
const home = from.includes('#') ? from.replace(/[^#]*$/, '') : '';
const to = given.startsWith(home) ? given.slice(home.length) : given;
if (to.includes('#') && !from.includes('#'))
  program.error(`error: "${given}" is of another entry than "${old}"`, { exitCode: 2 });
const contentDir = resolve(options.content);
process.exitCode = await refusing(
  'rename',
  () => {
    requireEntries(contentDir);
    return renamed();
  },
  'Nothing was renamed; try again when that is mended',
);

async function renamed(): Promise<number> {
  const unlock = options.dryRun ? () => undefined : lock(contentDir);
  try {
    const { entries, problems } = await readEntries(contentDir);
    const [problem] = problems;
    if (problem) return refuse(`${problem.file}:${problem.line}: ${problem.message}; mend it first`);
    const sourceOf = (file: string) => readText(join(contentDir, file));
    const plan = rename({ entries, from, to, sourceOf });
    if (!plan.ok) return refuse(plan.reason, to.includes('#') ? 2 : 1);
    if (!options.dryRun) writeTogether(contentDir, plan.files.flatMap(changesOf));
    if (options.json) printJson(report(plan));
    else print(describe(plan));
    return 0;
  } finally {
    unlock();
  }
}

type Plan = Extract<Renaming, { ok: true }>;

/** A file that moves is there under its new name before it goes under the old one. */
function changesOf({ file, becomes, text }: RenamedFile) {
  return [{ file: becomes, text }, ...(becomes === file ? [] : [{ file }])];
}

function report({ from, to, files }: Plan) {
  return { from, to, files: files.map(({ file, becomes, references }) => ({ file, becomes, references })) };
}

function describe({ from, to, files }: Plan): string[] {
  const lines = files.map(({ file, becomes, references }) => {
    const name = becomes === file ? file : `${file} -> ${becomes}`;
    return `  ${name}${references === 0 ? '' : ` (${counted(references, 'reference')})`}`;
  });
  const all = files.reduce((sum, { references }) => sum + references, 0);
  const did = options.dryRun ? 'Would rename' : 'Renamed';
  const count = `${counted(all, 'reference')} in ${counted(files.length, 'file')}`;
  return [...lines, `${did} ${from} to ${to}: ${count}`];
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** An id; of an argument perhaps behind that of its entry, which must be the one it stands in. */
function newId(text: string): string {
  if (!/^(?:[a-z0-9-]+[#:])?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))
    throw new InvalidArgumentError('an id is kebab case: a-z, 0-9 and single hyphens.');
  return text.replace(':', '#');
}

function refuse(reason: string, code = 1): number {
  warn(`rename: ${reason}`);
  return code;
}
