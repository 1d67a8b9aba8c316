import { existsSync, readdirSync } from 'node:fs';
import { Command } from 'commander';
import { exitForUsage } from './command.ts';
import { tellingFaults } from './telling-faults.ts';

const FOLDER = new URL('../bench/', import.meta.url);
const names = benchNames();

const program = new Command('npm run bench --')
  .description('Measures a part of Parley.')
  .usage('NAME [ARGS]')
  .argument('<name>', `what to measure: ${names.join(', ') || 'nothing yet'}`)
  .argument('[args...]', 'arguments of the measurement')
  .passThroughOptions()
  .allowUnknownOption()
  .exitOverride(exitForUsage)
  .parse();

const [name = '', ...args] = program.args;
if (!names.includes(name))
  program.error(`error: there is no measurement "${name}"; there are: ${names.join(', ') || 'none'}`);

const bench = (await import(new URL(`${name}.ts`, FOLDER).href)) as { run(args: string[]): Promise<void> };
const code = await tellingFaults('bench', async () => {
  await bench.run(args);
  return 0;
});
if (code !== 0) process.exitCode = code;

/** The measurements: the files of bench/ that are not tests. */
function benchNames(): string[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER, { withFileTypes: true }).filter((file) => file.isFile());
  return files.flatMap((file) => (/^([\w-]+)\.ts$/.exec(file.name) ?? []).slice(1)).sort();
}
